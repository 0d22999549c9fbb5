namespace Loquat;

/// Runs work that blocks, such as a flush to the disk, on a new thread. On the thread pool it would delay requests: the pool has as many
/// threads as processors and takes up to half a second to add one.
static class DedicatedThread
{
    public static Task RunAsync(Action act, CancellationToken ct) =>
        Task.Factory.StartNew(act, ct, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
}
