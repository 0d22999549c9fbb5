using System.Data.Common;
using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Media;
using Loquat.Notes;
using Loquat.Notes.Views;

namespace Loquat.Messages;

/// The messages of a conversation that the viewer takes part in, in hand-written SQL, paged by keyset in both directions.
public sealed class MessageQueries(SqlReader reads, NoteQueries notes, GroupEventQueries events)
{
    public const int PageSize = 40;

    /// The limit per request.
    public const int MostChanges = 200;

    public const int MostFound = 50;

    static readonly string Columns = $"""
        SELECT m.id, m.change_id, m.body, m.language, COALESCE(m.author_id = @viewer, FALSE), m.deleted_at IS NOT NULL,
            a.id, a.handle, a.display_name, a.version, a.avatar_key, m.author_id IS NULL OR a.id IS NULL,
            CASE WHEN m.author_id IN ({BlockRules.BlockedByViewer}) THEN 1
                WHEN m.author_id IN ({BlockRules.BlockersOfViewer}) THEN 2 ELSE 0 END,
            d.id, d.state, d.key, d.width, d.height, d.colour, d.preview, m.alt_text, m.note_id, m.shares_note,
            q.id, qa.display_name, q.body, q.language, q.deleted_at IS NOT NULL,
            (SELECT string_agg(e.emoji || ' ' || e.account_id, ',')
                FROM (SELECT emoji, account_id FROM message_reactions x WHERE x.message_id = m.id ORDER BY emoji, account_id) e),
            m.conversation_id
        FROM messages m LEFT JOIN accounts a ON a.id = m.author_id AND a.state = {(int)AccountState.Active}
        LEFT JOIN media d ON d.id = m.medium_id
        AND a.id IS NOT NULL
            LEFT JOIN messages q ON q.id = m.reply_to_id AND q.id > @from LEFT JOIN accounts qa ON qa.id = q.author_id
            AND qa.state = {(int)AccountState.Active}
            AND qa.id NOT IN ({BlockRules.BlockedEitherWay})
        """;

    const string Mine = "m.conversation_id = @conversation AND m.id > @from";

    public static readonly string BeforeSql = $"{Columns} WHERE {Mine} AND m.id < @at ORDER BY m.id DESC LIMIT @limit";

    public static readonly string AfterSql = $"{Columns} WHERE {Mine} AND m.id > @at ORDER BY m.id LIMIT @limit";

    public static readonly string ChangedSql = $"{Columns} WHERE {Mine} AND m.change_id > @at ORDER BY m.change_id LIMIT @limit";

    public static readonly string FoundSql = $"""
        SELECT m.id, m.conversation_id, m.body, m.language, a.display_name, m.author_id = @viewer
        FROM participants p JOIN conversations c ON c.id = p.conversation_id JOIN messages m ON m.conversation_id = c.id
        AND m.id > p.from_id JOIN accounts a ON a.id = m.author_id AND a.state = {(int)AccountState.Active}
        WHERE p.account_id = @viewer AND p.left_at IS NULL AND p.folder = {(int)ConversationFolder.Accepted} AND m.deleted_at IS NULL
        AND m.folded LIKE @words ESCAPE '\'
            AND NOT (c.is_group AND m.author_id IN ({BlockRules.BlockedEitherWay}))
        ORDER BY m.id DESC LIMIT @limit
        """;

    public Task<MessagePage> NewestAsync(ConversationView conversation, Viewer viewer, CancellationToken ct) =>
        BeforeAsync(conversation, viewer, long.MaxValue, ct);

    public async Task<MessagePage> BeforeAsync(ConversationView conversation, Viewer viewer, long before, CancellationToken ct)
    {
        var found = await ListAsync(BeforeSql, conversation, viewer, before, PageSize + 1, ct);
        var page = new MessagePage([.. found.Take(PageSize).Reverse()], found.Count > PageSize, HasLater: before < long.MaxValue);
        return page with
        {
            Events = await events.BetweenAsync(conversation, viewer, page.HasEarlier ? page.Messages[0].Id : 0, before, ct),
        };
    }

    public async Task<MessagePage> AfterAsync(ConversationView conversation, Viewer viewer, long after, CancellationToken ct)
    {
        var found = await ListAsync(AfterSql, conversation, viewer, after, PageSize + 1, ct);
        var page = new MessagePage([.. found.Take(PageSize)], HasEarlier: true, found.Count > PageSize);
        return page with
        {
            Events = await events.BetweenAsync(conversation, viewer, after, page.HasLater ? page.Messages[^1].Id : long.MaxValue, ct),
        };
    }

    /// The messages around one of them.
    public async Task<MessagePage> AroundAsync(ConversationView conversation, Viewer viewer, long at, CancellationToken ct)
    {
        var (before, after) = (await BeforeAsync(conversation, viewer, at, ct), await AfterAsync(conversation, viewer, at - 1, ct));
        return new([.. before.Messages, .. after.Messages], before.HasEarlier, after.HasLater)
        {
            Events = [.. before.Events, .. after.Events],
        };
    }

    /// All messages that changed after a number, in the order of change. `HasLater` is true if there were too many for one response.
    public async Task<MessagePage> ChangedAsync(ConversationView conversation, Viewer viewer, long since, CancellationToken ct)
    {
        var changed = await ListAsync(ChangedSql, conversation, viewer, since, MostChanges, ct);
        var hasMore = changed.Count == MostChanges;
        return new(changed, HasEarlier: true, hasMore)
        {
            Events = await events.BetweenAsync(conversation, viewer, since, hasMore ? changed[^1].ChangeId : long.MaxValue, ct),
        };
    }

    /// In all conversations that the viewer has accepted, the newest first.
    public ValueTask<IReadOnlyList<FoundMessage>> FindAsync(string words, Viewer viewer, CancellationToken ct)
    {
        var pattern = MessageContent.Fold(words).Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
        return reads.ListAsync(
            FoundSql,
            [("viewer", viewer.AccountId), ("words", $"%{pattern}%"), ("limit", (long)MostFound)],
            row => new FoundMessage(row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetString(4),
                row.GetBoolean(5)),
            ct);
    }

    async Task<IReadOnlyList<MessageView>> ListAsync(
        string sql, ConversationView conversation, Viewer viewer, long at, int limit, CancellationToken ct)
    {
        var found = await reads.ListAsync(
            sql,
            [("conversation", conversation.Id), ("viewer", viewer.AccountId), ("from", conversation.FromId), ("at", at),
                ("limit", (long)limit)],
            row => Read(row, viewer, conversation),
            ct);
        var shared = (await notes.LoadAsync(found.Select(m => m.NoteId).OfType<long>().Distinct(), viewer, ct)).ToDictionary(n => n.Id);
        return shared.Count == 0
            ? found
            : [.. found.Select(m => m.NoteId is { } note ? m with { Note = shared.GetValueOrDefault(note) } : m)];
    }

    static MessageView Read(DbDataReader row, Viewer viewer, ConversationView conversation) =>
        new(row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetBoolean(4), row.GetBoolean(5))
        {
            Author = row.IsDBNull(6)
                ? null
                : new Author(row.GetInt64(6), row.GetString(7), row.GetString(8), row.GetInt32(9), row.GetString(10)),
            IsGone = row.GetBoolean(11),
            // In a conversation of two, earlier messages of a blocked person stay visible.
            Fold = conversation.IsGroup ? (MessageFold)row.GetInt32(12) : MessageFold.None,
            Photo = row.IsDBNull(13)
                ? null
                : new PhotoView(row.GetInt64(13), (MediumState)row.GetInt32(14), row.GetString(15), row.GetInt32(16), row.GetInt32(17),
                    row.GetString(18), row.GetString(19), row.GetString(20)),
            NoteId = row.IsDBNull(21) ? null : row.GetInt64(21),
            SharesNote = row.GetBoolean(22),
            Quoted = row.IsDBNull(23) ? null : QuotedAt(row, conversation),
            Reactions = row.IsDBNull(28) ? [] : ReactionsIn(row.GetString(28), viewer),
        };

    /// In a group, the quoted text of a person who has a block with the viewer is hidden.
    static QuotedMessage QuotedAt(DbDataReader row, ConversationView conversation)
    {
        var isHidden = row.IsDBNull(24) && conversation.IsGroup;
        return new QuotedMessage(row.GetInt64(23), row.IsDBNull(24) ? "" : row.GetString(24), isHidden ? "" : row.GetString(25),
            row.GetString(26), row.GetBoolean(27) || isHidden);
    }

    /// Parses the format of the query: `❤️ 12,❤️ 34,👍 56`.
    static IReadOnlyList<ReactionView> ReactionsIn(string joined, Viewer viewer) =>
    [
        .. joined.Split(',').Select(one => one.Split(' ')).GroupBy(one => one[0])
            .Select(group => new ReactionView(group.Key, group.Count(),
                group.Any(one => one[1] == viewer.AccountId.ToString(System.Globalization.CultureInfo.InvariantCulture))))
            .OrderByDescending(reaction => reaction.Count),
    ];
}

/// A search result.
public sealed record FoundMessage(long Id, long ConversationId, string Body, string Language, string Author, bool IsMine);
