namespace Loquat;

/// Threads of their own for what must not hold up those who only want a page, as it would on the few threads of the pool.
public sealed class WorkThreads : TaskScheduler
{
    /// Where somebody waits until the disk has what was written. A photo is seven such waits, and the pool takes its time to notice that it has
    /// too few threads.
    public static WorkThreads Disk { get; } = new("disk", 4);

    /// Where uploads are taken, notes are published and jobs are done. Enough that one which takes long holds up none of the others.
    public static WorkThreads Back { get; } = new("back", Math.Max(4, 2 * Environment.ProcessorCount));

    readonly Queue<Task> waiting = [];

    WorkThreads(string name, int count)
    {
        for (var i = 0; i < count; i++)
        {
            new Thread(Work) { IsBackground = true, Name = name }.Start();
        }
    }

    public Task RunAsync(Action act, CancellationToken ct) => Task.Factory.StartNew(act, ct, TaskCreationOptions.DenyChildAttach, this);

    /// What follows its waits runs here too, unless it says otherwise.
    public Task RunAsync(Func<Task> act) => Task.Factory.StartNew(act, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap();

    /// The same, with an answer.
    public Task<T> RunAsync<T>(Func<Task<T>> act) => Task.Factory.StartNew(act, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap();

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
        OwnThreads.JoinTheBack();
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
