namespace Loquat.Jobs;

/// Wakes the workers of this process when a job was committed. Workers of other processes poll every second.
public sealed class JobWakeup : IDisposable
{
    readonly Dictionary<JobLane, SemaphoreSlim> raised = Enum.GetValues<JobLane>().ToDictionary(lane => lane, _ => new SemaphoreSlim(0, 1));

    public void Raise()
    {
        foreach (var signal in raised.Values)
        {
            try
            {
                signal.Release();
            }
            catch (SemaphoreFullException)
            {
                // Already raised. One claim finds every due job.
            }
        }
    }

    public Task<bool> WaitAsync(JobLane lane, TimeSpan atMost, CancellationToken ct) => raised[lane].WaitAsync(atMost, ct);

    public void Dispose()
    {
        foreach (var signal in raised.Values)
        {
            signal.Dispose();
        }
    }
}
