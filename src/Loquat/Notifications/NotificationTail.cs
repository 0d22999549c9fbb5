using Loquat.Accounts;
using Loquat.Data;

namespace Loquat.Notifications;

/// What is new to one who looks all the time, each thing once.
public sealed class NotificationTail(NotificationQueries queries, Viewer viewer)
{
    /// What is more than that is not told one by one.
    public const int Most = 100;

    // Of two that are made at the same time the older one may be committed later.
    const long Overlap = 5_000L << Ids.SequenceBits;

    readonly HashSet<long> known = [];
    int unread = -1;

    /// Up to where everything was told. Never goes back.
    public long NewestId { get; private set; }

    /// From after the last one that was told before the line was cut, or else from now.
    public async Task<News> BeginAsync(long? after, DateTimeOffset now, CancellationToken ct)
    {
        NewestId = after ?? Ids.FirstAt(now);
        var recent = await queries.SinceAsync(viewer, NewestId - Overlap, Most + 1, ct);
        known.UnionWith(recent.Where(told => after is null || recent.Count > Most || told.Id <= after).Select(told => told.Id));
        return await NewsAsync(recent, ct);
    }

    /// Nothing, as long as nobody rings for it.
    public News Still => new([], unread, HasOtherCount: false);

    public async Task<News> ReadAsync(CancellationToken ct) =>
        await NewsAsync(await queries.SinceAsync(viewer, NewestId - Overlap, Most, ct), ct);

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
