namespace Loquat.Jobs;

/// Wakes the worker of this process when a job was committed; the others look every second.
public sealed class JobSignal : IDisposable
{
    readonly SemaphoreSlim raised = new(0, 1);

    public void Raise()
    {
        try
        {
            raised.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is raised already, and one look finds every job.
        }
    }

    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken ct) => raised.WaitAsync(atMost, ct);

    public void Dispose() => raised.Dispose();
}
