using Loquat.Accounts;
using Loquat.Data;
using Loquat.Messages;

namespace Loquat.Notifications;

/// Follows the changes of a viewer's conversations for a live stream. It reports only which conversations changed; a page that shows one
/// requests the changes.
public sealed class ConversationTail(ConversationQueries queries, Viewer viewer)
{
    // Changes of different conversations may be committed in another order than their numbers.
    const long Overlap = 5_000L << Ids.SequenceBits;

    readonly Dictionary<long, long> known = [];
    long newest;
    UnreadConversations unread = new(-1, -1);

    /// Starts from now. A page that reconnects requests the earlier changes of its conversation itself.
    public async Task<ConversationNews> BeginAsync(DateTimeOffset now, CancellationToken ct)
    {
        newest = Ids.FirstAt(now);
        await ChangedAsync(ct);
        return await NewsAsync([], ct);
    }

    /// The result when nothing has changed.
    public ConversationNews Still => new([], unread, HasOtherCount: false);

    public async Task<ConversationNews> ReadAsync(CancellationToken ct) => await NewsAsync(await ChangedAsync(ct), ct);

    async Task<IReadOnlyList<(long Id, long ChangeId)>> ChangedAsync(CancellationToken ct)
    {
        var changed = (await queries.ChangedAsync(viewer, newest - Overlap, ct)).Where(c => known.GetValueOrDefault(c.Id) < c.ChangeId)
            .ToArray();
        foreach (var (id, changeId) in changed)
        {
            known[id] = changeId;
            newest = Math.Max(newest, changeId);
        }
        foreach (var (id, changeId) in known)
        {
            if (changeId <= newest - Overlap)
            {
                known.Remove(id);
            }
        }
        return changed;
    }

    async Task<ConversationNews> NewsAsync(IReadOnlyList<(long Id, long ChangeId)> changed, CancellationToken ct)
    {
        var before = unread;
        unread = await queries.UnreadAsync(viewer, ct);
        return new ConversationNews(changed, unread, unread != before);
    }
}

public sealed record ConversationNews(IReadOnlyList<(long Id, long ChangeId)> Changed, UnreadConversations Unread, bool HasOtherCount);
