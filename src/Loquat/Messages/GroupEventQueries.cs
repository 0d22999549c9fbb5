using System.Data.Common;
using Loquat.Accounts;
using Loquat.Data;

namespace Loquat.Messages;

/// The events of a group of which the viewer is a participant, in hand-written SQL.
public sealed class GroupEventQueries(SqlReader reads)
{
    /// The limit per page; the oldest are left out.
    public const int Most = 200;

    public static readonly string BetweenSql = $"""
        SELECT e.id, e.kind, COALESCE(e.actor_id = @viewer, FALSE), COALESCE(a.display_name, ''), COALESCE(e.subject_id = @viewer, FALSE),
            COALESCE(s.display_name, ''), e.title
        FROM group_events e LEFT JOIN accounts a ON a.id = e.actor_id AND a.state = {(int)AccountState.Active}
        LEFT JOIN accounts s ON s.id = e.subject_id
        AND s.state = {(int)AccountState.Active}
        WHERE e.conversation_id = @conversation AND e.id > @after AND e.id < @before ORDER BY e.id DESC LIMIT @limit
        """;

    /// The oldest first. Excludes events from before the viewer joined.
    public async ValueTask<IReadOnlyList<GroupEventView>> BetweenAsync(
        ConversationView conversation, Viewer viewer, long after, long before, CancellationToken ct)
    {
        if (!conversation.IsGroup)
        {
            return [];
        }
        var found = await reads.ListAsync(
            BetweenSql,
            [("conversation", conversation.Id), ("viewer", viewer.AccountId), ("after", Math.Max(after, conversation.FromId)),
                ("before", before), ("limit", (long)Most)],
            Read,
            ct);
        return [.. found.Reverse()];
    }

    static GroupEventView Read(DbDataReader row) => new(
        row.GetInt64(0), (GroupEventKind)row.GetInt32(1), new(row.GetBoolean(2), row.GetString(3)),
        new(row.GetBoolean(4), row.GetString(5)), row.GetString(6));
}

/// A group event as one participant sees it.
public sealed record GroupEventView(long Id, GroupEventKind Kind, NamedPerson Actor, NamedPerson Subject, string Title);

/// The name is empty if the account was deleted or is not active.
public readonly record struct NamedPerson(bool IsViewer, string Name);
