using System.Data.Common;
using Loquat.Accounts;
using Loquat.Data;

namespace Loquat.Messages;

/// What happened to a group that the viewer is in, by hand-written SQL.
public sealed class GroupEventQueries(SqlReader reads)
{
    /// More than that in one stretch are left out, the oldest first.
    public const int Most = 200;

    public const string BetweenSql = """
        SELECT e.id, e.kind, COALESCE(e.actor_id = @viewer, FALSE), COALESCE(a.display_name, ''), COALESCE(e.subject_id = @viewer, FALSE),
            COALESCE(s.display_name, ''), e.title
        FROM group_events e LEFT JOIN accounts a ON a.id = e.actor_id AND a.state = 0 LEFT JOIN accounts s ON s.id = e.subject_id
        AND s.state = 0
        WHERE e.conversation_id = @conversation AND e.id > @after AND e.id < @before ORDER BY e.id DESC LIMIT @limit
        """;

    /// The oldest first. What was before the viewer came is not theirs.
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

/// As one of the people sees it.
public sealed record GroupEventView(long Id, GroupEventKind Kind, NamedPerson Actor, NamedPerson Subject, string Title);

/// Without a name where that account is gone or away.
public readonly record struct NamedPerson(bool IsViewer, string Name);
