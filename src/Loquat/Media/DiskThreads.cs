namespace Loquat.Media;

/// Where somebody waits until the disk has what was written. A photo is seven such waits; on the few threads of the pool they would hold up those
/// who only want a page, as the pool takes its time to notice that it has too few.
sealed class DiskThreads : TaskScheduler
{
    const int Count = 4;

    public static DiskThreads Shared { get; } = new();

    readonly Queue<Task> waiting = [];

    DiskThreads()
    {
        for (var i = 0; i < Count; i++)
        {
            new Thread(Work) { IsBackground = true, Name = "disk" }.Start();
        }
    }

    public Task RunAsync(Action act, CancellationToken ct) => Task.Factory.StartNew(act, ct, TaskCreationOptions.DenyChildAttach, this);

    protected override void QueueTask(Task task)
    {
        lock (waiting)
        {
            waiting.Enqueue(task);
            Monitor.Pulse(waiting);
        }
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (waiting)
        {
            return [.. waiting];
        }
    }

    // A blocking collection would spin for a while before it waits, and take the processor from others.
    void Work()
    {
        while (true)
        {
            Task next;
            lock (waiting)
            {
                while (waiting.Count == 0)
                {
                    Monitor.Wait(waiting);
                }
                next = waiting.Dequeue();
            }
            TryExecuteTask(next);
        }
    }
}
