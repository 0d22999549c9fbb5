namespace Loquat.Notifications;

/// One who is looking, until it is disposed.
public sealed class LiveStream(LiveStreams streams, long accountId) : IDisposable
{
    readonly SemaphoreSlim rung = new(0, 1);

    public long AccountId => accountId;

    /// Whether it rang, and not only the time went by.
    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken ct) => rung.WaitAsync(atMost, ct);

    internal void Ring()
    {
        try
        {
            if (rung.CurrentCount == 0)
            {
                rung.Release();
            }
        }
        catch (Exception error) when (error is SemaphoreFullException or ObjectDisposedException)
        {
            // Somebody else rang, or they have just left.
        }
    }

    public void Dispose()
    {
        streams.Leave(this);
        rung.Dispose();
    }
}
