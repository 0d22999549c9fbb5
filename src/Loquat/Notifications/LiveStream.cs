using System.Collections.Concurrent;
using Loquat.Data;

namespace Loquat.Notifications;

/// One who is looking, until it is disposed.
public sealed class LiveStream(LiveStreams streams, long accountId) : IDisposable
{
    // More than that nobody follows anyway.
    const int MostWhispers = 20;

    readonly SemaphoreSlim rendition = new(0, 1);
    readonly ConcurrentQueue<string> whispers = new();
    int ringsFor;

    public long AccountId => accountId;

    /// Whether it rang, and not only the time went by.
    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken ct) => rendition.WaitAsync(atMost, ct);

    /// What it rang for since this was asked last.
    public ChangeKinds TakeKinds() => (ChangeKinds)Interlocked.Exchange(ref ringsFor, 0);

    /// What was said while one looks, and is kept nowhere.
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
            if (rendition.CurrentCount == 0)
            {
                rendition.Release();
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
        rendition.Dispose();
    }
}
