using System.Data.Common;
using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Notes;

namespace Loquat.Messages;

/// The conversations of a person, in hand-written SQL. Every query requires the viewer to be a participant.
public sealed class ConversationQueries(SqlReader reads)
{
    public const int PageSize = 30;

    /// Counting stops here.
    public const int MostCounted = 100;

    const int NamesShown = 4;

    /// Restricts to the viewer's participation `p` in the conversation `c`.
    public static readonly string MineSql =
        $"p.account_id = @viewer AND p.left_at IS NULL AND p.folder <> {(int)ConversationFolder.Declined}";

    public static readonly string OneSql = $"""
        SELECT c.id, c.is_group, c.title, c.last_id, c.change_id, p.folder, p.role, p.is_muted, p.seen_id, p.from_id
        FROM participants p JOIN conversations c ON c.id = p.conversation_id WHERE c.id = @conversation AND {MineSql}
        """;

    public static readonly string PeopleSql = $"""
        SELECT a.id, a.handle, a.display_name, a.version, a.avatar_key, a.state = {(int)AccountState.Active}, p.role, p.folder, p.seen_id,
            a.id IN ({BlockRules.BlockedEitherWay})
        FROM participants p JOIN accounts a ON a.id = p.account_id
        WHERE p.conversation_id = @conversation AND p.account_id <> @viewer AND p.left_at IS NULL ORDER BY p.joined_at, a.id
        """;

    /// A group without a title is named after some of its people.
    public static readonly string ListSql = $"""
        SELECT c.id, c.is_group, c.title,
            CASE WHEN c.is_group
                THEN COALESCE((SELECT string_agg(display_name, ', ')
                    FROM (SELECT ga.display_name FROM participants gp JOIN accounts ga ON ga.id = gp.account_id
                WHERE gp.conversation_id = c.id AND gp.account_id <> @viewer AND gp.left_at IS NULL
                AND ga.state = {(int)AccountState.Active}
                ORDER BY gp.joined_at, ga.id LIMIT @names) named), '') ELSE '' END,
            c.last_id, c.last_id > p.seen_id, p.is_muted,
            o.id, o.handle, o.display_name, o.version, o.avatar_key,
            m.id, m.body, m.language, ma.display_name, m.author_id = @viewer, m.deleted_at IS NOT NULL, m.medium_id IS NOT NULL,
                m.shares_note, c.is_group AND m.author_id IN ({BlockRules.BlockedEitherWay})
        FROM participants p JOIN conversations c ON c.id = p.conversation_id
            LEFT JOIN messages m ON m.id = c.last_id AND m.id > p.from_id LEFT JOIN accounts ma ON ma.id = m.author_id
            AND ma.state = {(int)AccountState.Active}
            LEFT JOIN participants op ON NOT c.is_group AND op.conversation_id = c.id AND op.account_id <> @viewer
            LEFT JOIN accounts o ON o.id = op.account_id AND o.state = {(int)AccountState.Active}
        WHERE p.account_id = @viewer AND p.left_at IS NULL AND p.folder = @folder AND c.last_id > 0 AND c.last_id < @before
        ORDER BY c.last_id DESC LIMIT @limit
        """;

    const string UnreadIn =
        "FROM participants p JOIN conversations c ON c.id = p.conversation_id WHERE p.account_id = @viewer AND p.left_at IS NULL AND "
        + "NOT p.is_muted AND c.last_id > p.seen_id";

    public static readonly string UnreadSql = $"""
        SELECT (SELECT count(*) FROM (SELECT 1 {UnreadIn} AND p.folder = {(int)ConversationFolder.Accepted} LIMIT @most) accepted),
            (SELECT count(*) FROM (SELECT 1 {UnreadIn} AND p.folder = {(int)ConversationFolder.Requests} LIMIT @most) requests)
        """;

    public static readonly string ChangedSql = $"""
        SELECT c.id, c.change_id FROM participants p JOIN conversations c ON c.id = p.conversation_id WHERE {MineSql}
        AND c.change_id > @since ORDER BY c.change_id LIMIT @most
        """;

    /// Null if the viewer is not a participant.
    public async Task<ConversationView?> FindAsync(long conversationId, Viewer viewer, CancellationToken ct)
    {
        (string, object)[] parameters = [("conversation", conversationId), ("viewer", viewer.AccountId)];
        if (await reads.ListAsync(OneSql, parameters, ReadOne, ct) is not [var conversation])
        {
            return null;
        }
        var others = await reads.ListAsync(
            PeopleSql,
            parameters,
            row => new ConversationPerson(AuthorAt(row, 0), row.GetBoolean(5), (ConversationRole)row.GetInt32(6),
                (ConversationFolder)row.GetInt32(7), row.GetInt64(8), row.GetBoolean(9)),
            ct);
        return conversation with { Others = others };
    }

    public async Task<ConversationListPage> ListAsync(Viewer viewer, ConversationFolder folder, long? before, CancellationToken ct)
    {
        var found = await reads.ListAsync(
            ListSql,
            [("viewer", viewer.AccountId), ("folder", (long)folder), ("names", (long)NamesShown), ("before", before ?? long.MaxValue),
                ("limit", PageSize + 1L)],
            ReadLine,
            ct);
        return new ConversationListPage([.. found.Take(PageSize)], found.Count > PageSize ? found[PageSize - 1].LastId : null);
    }

    /// The number of conversations with unread messages, except muted ones.
    public async ValueTask<UnreadConversations> UnreadAsync(Viewer viewer, CancellationToken ct) =>
        (await reads.ListAsync(UnreadSql, [("viewer", viewer.AccountId), ("most", (long)MostCounted)],
            row => new UnreadConversations(row.GetInt32(0), row.GetInt32(1)), ct))[0];

    /// The conversations that changed, with the number of the newest change.
    public ValueTask<IReadOnlyList<(long Id, long ChangeId)>> ChangedAsync(Viewer viewer, long since, CancellationToken ct) =>
        reads.ListAsync(
            ChangedSql, [("viewer", viewer.AccountId), ("since", since), ("most", (long)MostCounted)],
            row => (row.GetInt64(0), row.GetInt64(1)), ct);

    static ConversationView ReadOne(DbDataReader row) => new(
        row.GetInt64(0), row.GetBoolean(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4), (ConversationFolder)row.GetInt32(5),
        (ConversationRole)row.GetInt32(6), row.GetBoolean(7), row.GetInt64(8), row.GetInt64(9));

    static ConversationLine ReadLine(DbDataReader row) =>
        new(row.GetInt64(0), row.GetBoolean(1), row.GetString(2), row.GetString(3), row.GetInt64(4), row.GetBoolean(5), row.GetBoolean(6))
        {
            Other = row.IsDBNull(7) ? null : AuthorAt(row, 7),
            Last = row.IsDBNull(12) ? null : new LastMessage(
                row.GetString(13), row.GetString(14), row.IsDBNull(15) ? "" : row.GetString(15), !row.IsDBNull(16) && row.GetBoolean(16),
                row.GetBoolean(17), row.GetBoolean(18), row.GetBoolean(19), !row.IsDBNull(20) && row.GetBoolean(20)),
        };

    static Author AuthorAt(DbDataReader row, int at) =>
        new(row.GetInt64(at), row.GetString(at + 1), row.GetString(at + 2), row.GetInt32(at + 3), row.GetString(at + 4));
}
