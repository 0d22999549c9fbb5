using System.Collections.Concurrent;
using Loquat.Data;

namespace Loquat.Notifications;

/// The live stream of one browser, until it is disposed.
public sealed class LiveStream(LiveStreams streams, long accountId) : IDisposable
{
    // Limits the memory of a slow client.
    const int MostWhispers = 20;

    readonly SemaphoreSlim wakeUp = new(0, 1);
    readonly ConcurrentQueue<string> whispers = new();
    int ringsFor;

    public long AccountId => accountId;

    /// Returns true if it was woken, false if the time has passed.
    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken ct) => wakeUp.WaitAsync(atMost, ct);

    /// Returns the kinds of change since the last call.
    public ChangeKinds TakeKinds() => (ChangeKinds)Interlocked.Exchange(ref ringsFor, 0);

    /// Takes the next text that is sent to connected browsers only and never stored.
    public bool TryHear([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? words) => whispers.TryDequeue(out words);

    internal void Whisper(string words)
    {
        if (whispers.Count < MostWhispers)
        {
            whispers.Enqueue(words);
            Ring(ChangeKinds.None);
        }
    }

    internal void Ring(ChangeKinds kinds)
    {
        Interlocked.Or(ref ringsFor, (int)kinds);
        try
        {
            if (wakeUp.CurrentCount == 0)
            {
                wakeUp.Release();
            }
        }
        catch (Exception error) when (error is SemaphoreFullException or ObjectDisposedException)
        {
            // The stream was woken already, or is disposed.
        }
    }

    public void Dispose()
    {
        streams.Leave(this);
        wakeUp.Dispose();
    }
}
