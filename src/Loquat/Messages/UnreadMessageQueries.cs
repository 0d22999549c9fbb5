using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Notes;

namespace Loquat.Messages;

/// Unread messages for pushes and digests: in accepted conversations that are not muted, by people without a mute or block between them and
/// the viewer. Excludes deleted messages.
public sealed class UnreadMessageQueries(SqlReader reads, TimeProvider clock)
{
    /// The limit for one conversation.
    public const int MostMessages = 50;

    public const int MostConversations = 20;

    const int NamesShown = 4;

    static readonly string From = $"""
        FROM participants p JOIN conversations c ON c.id = p.conversation_id
            JOIN messages m ON m.conversation_id = c.id AND m.id > p.seen_id AND m.id > p.from_id AND m.id > @since
            JOIN accounts a ON a.id = m.author_id AND a.state = {(int)AccountState.Active}
        WHERE p.account_id = @viewer AND p.left_at IS NULL AND NOT p.is_muted AND m.deleted_at IS NULL AND m.author_id <> @viewer
            AND m.author_id NOT IN ({BlockRules.BlockedEitherWay})
            AND m.author_id NOT IN ({MuteRules.MutedByViewer})
        """;

    public static readonly string OneSql = $"""
        SELECT m.id, a.display_name, m.body, m.medium_id IS NOT NULL, c.is_group, c.title {From}
        AND p.folder = {(int)ConversationFolder.Accepted} AND c.id = @conversation
        AND m.id <= @until
        ORDER BY m.id DESC LIMIT @limit
        """;

    public static readonly string AllSql = $"""
        SELECT u.id, u.said, c.is_group, c.title, u.author,
            CASE WHEN c.is_group
                THEN COALESCE((SELECT string_agg(display_name, ', ')
                    FROM (SELECT ga.display_name FROM participants gp JOIN accounts ga ON ga.id = gp.account_id
                WHERE gp.conversation_id = c.id AND gp.account_id <> @viewer AND gp.left_at IS NULL
                AND ga.state = {(int)AccountState.Active}
                ORDER BY gp.joined_at, ga.id LIMIT @names) named), '') ELSE '' END
        FROM (SELECT c.id AS id, count(*) AS said, max(m.id) AS newest, max(a.display_name) AS author {From}
            AND p.folder = {(int)ConversationFolder.Accepted} GROUP BY c.id
            ORDER BY max(m.id) DESC LIMIT @limit) u
            JOIN conversations c ON c.id = u.id ORDER BY u.newest DESC
        """;

    public static readonly string RequestsSql =
        $"SELECT count(*) FROM (SELECT 1 {From} AND p.folder = {(int)ConversationFolder.Requests} GROUP BY c.id LIMIT @limit) asked";

    /// The unread messages of one conversation after `since` and up to `until`, the newest first.
    public ValueTask<IReadOnlyList<UnreadMessage>> InAsync(
        long conversationId, Viewer viewer, long since, long until, CancellationToken ct) => reads.ListAsync(
        OneSql,
        [.. Common(viewer, since), ("conversation", conversationId), ("until", until), ("limit", (long)MostMessages)],
        row => new UnreadMessage(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetBoolean(3), row.GetBoolean(4),
            row.GetString(5)),
        ct);

    /// The unread conversations with their number of messages, most recent first.
    public ValueTask<IReadOnlyList<UnreadConversation>> AllAsync(Viewer viewer, long since, CancellationToken ct) => reads.ListAsync(
        AllSql,
        [.. Common(viewer, since), ("names", (long)NamesShown), ("limit", (long)MostConversations)],
        row => new UnreadConversation(row.GetInt64(0), row.GetInt32(1),
            !row.GetBoolean(2) ? row.GetString(4) : row.GetString(3) is { Length: > 0 } title ? title : row.GetString(5)),
        ct);

    /// The number of unread requests.
    public async ValueTask<int> RequestsAsync(Viewer viewer, long since, CancellationToken ct) =>
        (await reads.ListAsync(RequestsSql, [.. Common(viewer, since), ("limit", (long)ConversationQueries.MostCounted)],
            row => row.GetInt32(0), ct))[0];

    (string, object)[] Common(Viewer viewer, long since) =>
        [("viewer", viewer.AccountId), ("since", since), ("now", clock.GetUtcNow().ToUnixTimeMilliseconds())];
}

public sealed record UnreadMessage(long Id, string Author, string Body, bool HasPhoto, bool IsGroup, string Title);

/// An unread conversation and its name.
public sealed record UnreadConversation(long Id, int Messages, string Name)
{
    public string Address => Conversation.AddressOf(Id);
}
