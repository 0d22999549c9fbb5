namespace Loquat;

/// Runs blocking work, such as a flush to disk, on a new thread. On the thread pool it would delay requests, because the pool has as many
/// threads as processors and takes up to half a second to add one.
static class DedicatedThread
{
    public static Task RunAsync(Action act, CancellationToken ct) =>
        Task.Factory.StartNew(act, ct, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
}
