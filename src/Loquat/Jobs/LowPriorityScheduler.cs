using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Loquat.Jobs;

/// Threads that give way to those that answer readers, for work that nobody looks at while it is done. What is awaited in it without
/// ConfigureAwait(false) goes on here too. With all on the pool's threads Explore waited behind the pieces of uploads (docs/benchmarks.md).
public sealed partial class LowPriorityScheduler : TaskScheduler
{
    /// Of 19: enough to be put behind, and still a tenth of a processor where readers want all of it, since such work may hold the
    /// writer gate.
    const int Niceness = 10;

    readonly BlockingCollection<Task> due = [];

    LowPriorityScheduler()
    {
        for (var i = 0; i < MaximumConcurrencyLevel; i++)
        {
            new Thread(Work) { IsBackground = true, Name = "Low priority" }.Start();
        }
    }

    public static LowPriorityScheduler Shared { get; } = new();

    /// Twice the processors: while one waits for the disk, another one works.
    public override int MaximumConcurrencyLevel => 2 * Environment.ProcessorCount;

    public static Task<T> RunAsync<T>(Func<Task<T>> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, Shared).Unwrap();

    public static Task RunAsync(Func<Task> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, Shared).Unwrap();

    protected override void QueueTask(Task task) => due.Add(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => !taskWasPreviouslyQueued && Current == this && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks() => due;

    void Work()
    {
        // Where the system refuses, the work is done all the same. In Linux "this process" means the thread that asks.
        _ = SetPriority(which: 0, who: 0, Niceness);
        foreach (var task in due.GetConsumingEnumerable())
        {
            TryExecuteTask(task);
        }
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, int who, int niceness);
}
