using Loquat.Accounts;
using Loquat.Data;

namespace Loquat.Notifications;

/// Follows the new notifications of a viewer for a live stream, each once.
public sealed class NotificationTail(NotificationQueries queries, Viewer viewer)
{
    /// The limit of notifications that are sent one by one.
    public const int Most = 100;

    // Of two notifications created at the same time, the older one may be committed later.
    const long Overlap = 5_000L << Ids.SequenceBits;

    readonly HashSet<long> known = [];
    int unread = -1;

    /// Everything up to this id was sent. Never decreases.
    public long NewestId { get; private set; }

    /// Starts after the last notification that the client received, or from now.
    public async Task<News> BeginAsync(long? after, DateTimeOffset now, CancellationToken ct)
    {
        NewestId = after ?? Ids.FirstAt(now);
        var recent = await queries.SinceAsync(viewer, NewestId - Overlap, Most + 1, ct);
        known.UnionWith(recent.Where(told => after is null || recent.Count > Most || told.Id <= after).Select(told => told.Id));
        return await NewsAsync(recent, ct);
    }

    /// The result when nothing has changed.
    public News Still => new([], unread, HasOtherCount: false);

    public async Task<News> ReadAsync(CancellationToken ct)
    {
        var news = await NewsAsync(await RecentAsync(ct), ct);
        // A notification that was committed between the two reads is counted but not among the recent ones.
        return news is { Told.Count: 0, HasOtherCount: true }
            ? await NewsAsync(await RecentAsync(ct), ct) with { HasOtherCount = true }
            : news;
    }

    ValueTask<IReadOnlyList<LiveNotification>> RecentAsync(CancellationToken ct) =>
        queries.SinceAsync(viewer, NewestId - Overlap, Most, ct);

    async Task<News> NewsAsync(IReadOnlyList<LiveNotification> recent, CancellationToken ct)
    {
        LiveNotification[] fresh = [.. recent.Where(told => known.Add(told.Id)).Reverse()];
        NewestId = recent.Count > 0 ? Math.Max(NewestId, recent[0].Id) : NewestId;
        known.RemoveWhere(id => id <= NewestId - Overlap);
        var before = unread;
        unread = await queries.UnreadAsync(viewer, ct);
        return new News(fresh, unread, unread != before);
    }
}

public sealed record News(IReadOnlyList<LiveNotification> Told, int Unread, bool HasOtherCount);
