using System.Collections.Concurrent;
using System.Collections.Immutable;
using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Data;

namespace Loquat.Notifications;

/// All live streams of this process. A wake-up contains only the kinds of change, and each stream reads the changes at its own speed, so
/// nothing accumulates for a slow client.
public sealed class LiveStreams : IDisposable
{
    /// Per account, over all of its browsers.
    public const int MostEach = 10;

    readonly ConcurrentDictionary<long, ImmutableArray<LiveStream>> present = new();
    readonly ChangeNotifier notifier;
    readonly SessionCache sessions;

    public LiveStreams(ChangeNotifier notifier, SessionCache sessions)
    {
        (this.notifier, this.sessions) = (notifier, sessions);
        notifier.Heard += Ring;
        notifier.HeardSomething += RingAll;
        notifier.Whispered += Whisper;
        // Wakes the streams of an account that signed out, so that they end.
        sessions.Forgot += Wake;
    }

    /// Null if the account has too many streams already.
    public LiveStream? Enter(long accountId)
    {
        var stream = new LiveStream(this, accountId);
        var all = present.AddOrUpdate(accountId, [stream], (_, others) => others.Length < MostEach ? others.Add(stream) : others);
        return all.Contains(stream) ? stream : null;
    }

    internal void Leave(LiveStream stream)
    {
        while (present.TryGetValue(stream.AccountId, out var all))
        {
            var others = all.Remove(stream);
            if (others.IsEmpty
                ? present.TryRemove(KeyValuePair.Create(stream.AccountId, all))
                : present.TryUpdate(stream.AccountId, others, all))
            {
                return;
            }
        }
    }

    void Wake(long accountId) => Ring(accountId, ChangeKinds.None);

    void Ring(long accountId, ChangeKinds kinds)
    {
        if (present.TryGetValue(accountId, out var all))
        {
            foreach (var stream in all)
            {
                stream.Ring(kinds);
            }
        }
    }

    void Whisper(long accountId, string words)
    {
        if (present.TryGetValue(accountId, out var all))
        {
            foreach (var stream in all)
            {
                stream.Whisper(words);
            }
        }
    }

    void RingAll()
    {
        foreach (var accountId in present.Keys)
        {
            Ring(accountId, ChangeKinds.All);
        }
    }

    public void Dispose()
    {
        notifier.Heard -= Ring;
        notifier.HeardSomething -= RingAll;
        notifier.Whispered -= Whisper;
        sessions.Forgot -= Wake;
    }
}
