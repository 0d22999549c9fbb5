using System.Data.Common;
using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notes.Lists;

namespace Loquat.Notes.Comments;

/// Pages of comments in hand-written SQL; one query reads a page with the first replies to each comment. The caller must have checked that
/// the viewer may see the note.
public sealed class CommentLists(SqlReader reads, ViewerMarks marks, MutedWordsFilter mutedWords, TimeProvider clock)
{
    public const int PageSize = 20;
    public const int FirstAnswers = 2;

    const string CommentsAndAuthors = "notes c JOIN accounts ca ON ca.id = c.author_id";

    const string Columns = """
        c.id, c.version, c.author_id, ca.version, c.reply_to_id, c.likes, c.comments,
        EXISTS (SELECT 1 FROM likes l WHERE l.account_id = @viewer AND l.note_id = c.id), c.pinned_at IS NOT NULL
        """;

    /// Comments that a link may show, given that the viewer sees the note; and those that a list shows.
    static readonly string Seen = NoteSeeing.CommentVisibleToViewer;
    static readonly string Shown = $"{NoteSeeing.CommentVisibleToViewer} AND {NoteMuting.CommentNotMutedByViewer}";

    /// The thread of the marked comment.
    const string MarkedThread =
        "COALESCE((SELECT CASE m.reply_to_id WHEN m.root_id THEN m.id ELSE m.reply_to_id END FROM notes m WHERE m.id = @marked AND "
        + "m.root_id = @note), 0)";

    public static string TopSql { get; } = PageSql("c.score");
    public static string NewestSql { get; } = PageSql("c.published_at");

    public static readonly string AnswersSql = $"""
        SELECT {Answer}, c.published_at, {Columns} FROM {CommentsAndAuthors}
        WHERE c.reply_to_id = @comment AND {Shown} AND (c.published_at, c.id) > (@at, @id) ORDER BY c.published_at, c.id LIMIT @limit
        """;

    public static readonly string OneSql =
        $"SELECT {Answer}, c.published_at, {Columns} FROM {CommentsAndAuthors} WHERE c.id = @comment AND {Seen}";

    // `place` of a row: 0 the marked thread, 1 pinned, 2 in the order of the list, 3 a reply below its comment.
    const int Marked = 0;
    const string Answer = "3";

    static string PageSql(string order) => $"""
        WITH listed AS (
            SELECT c.id, 2 AS place FROM {CommentsAndAuthors}
            WHERE c.reply_to_id = @note AND c.pinned_at IS NULL AND c.id <> {MarkedThread} AND {Shown} AND ({order}, c.id) < (@at, @id)
            ORDER BY {order} DESC, c.id DESC LIMIT @limit
        ), page AS (
            SELECT id, place FROM listed
            UNION ALL SELECT c.id, 1 FROM {CommentsAndAuthors} WHERE @first = 1 AND c.reply_to_id = @note AND c.pinned_at IS NOT NULL
            AND c.id <> {MarkedThread} AND {Shown}
            UNION ALL SELECT c.id, 0 FROM {CommentsAndAuthors} WHERE @first = 1 AND c.id = {MarkedThread} AND {Seen}
        )
        SELECT p.place, {order}, {Columns} FROM page p CROSS JOIN {CommentsAndAuthors} WHERE c.id = p.id
        UNION ALL
        SELECT {Answer}, c.published_at, {Columns} FROM page p CROSS JOIN {CommentsAndAuthors}
        WHERE c.reply_to_id = p.id AND {Shown} AND c.published_at <= COALESCE((
            SELECT c.published_at FROM {CommentsAndAuthors} WHERE c.reply_to_id = p.id AND {Shown} ORDER BY c.published_at, c.id
            LIMIT 1 OFFSET {FirstAnswers - 1}
        ), 9223372036854775807)
        UNION ALL
        SELECT {Answer}, c.published_at, {Columns} FROM {CommentsAndAuthors} WHERE @first = 1 AND c.id = @marked
        AND c.reply_to_id = {MarkedThread} AND {Seen}
        """;

    /// The anonymous page is cached until the database changes. For most viewers it differs only in their likes.
    public async ValueTask<CommentPage> PageAsync(CommentQuestion asked, CancellationToken ct)
    {
        var sql = asked.Newest ? NewestSql : TopSql;
        var common = await reads.UntilChangedAsync(sql, Parameters(asked with { Viewer = Viewer.Anonymous }), Read,
            rows => PageOf(rows, asked.Marked), ct);
        if (asked.Viewer.IsAnonymous)
        {
            return common;
        }
        return await marks.OnAsync(asked.Viewer, common.Ids, clock.GetUtcNow(), ct) is { } mine
            ? WithMarks(common, mine, asked.Viewer)
            : await WithoutMutedWordsAsync(PageOf(await reads.ListAsync(sql, Parameters(asked), Read, ct), asked.Marked), asked.Viewer, ct);
    }

    static CommentPage WithMarks(CommentPage common, Marks mine, Viewer viewer) =>
        mine.Liked.Count == 0 && !common.Ids.ShowsAuthor(viewer.AccountId)
            ? common with { Common = common }
            : common.Changed(c => c with { Liked = mine.Liked.Contains(c.Id) });

    (string, object)[] Parameters(CommentQuestion asked) =>
    [
        ("note", asked.NoteId), ("viewer", asked.Viewer.AccountId), ("marked", asked.Marked), ("first", asked.IsFirstPage ? 1L : 0L),
        ("at", asked.From.At), ("id", asked.From.Id), ("limit", PageSize + 1L), Now(asked.Viewer),
    ];

    /// One page of the replies to a comment that the viewer may see, oldest first.
    public async ValueTask<CommentThread> ThreadAsync(CommentListing comment, Viewer viewer, NoteCursor after, CancellationToken ct)
    {
        var from = after == NoteCursor.Top ? default : after;
        var rows = await reads.ListAsync(
            AnswersSql,
            [("comment", comment.Id), ("viewer", viewer.AccountId), ("at", from.At), ("id", from.Id), ("limit", PageSize + 1L),
                Now(viewer)], Read, ct);
        var answers = rows.Take(PageSize).Select(row => row.Comment).ToList();
        var thread = new CommentThread(comment, answers, rows.Count > PageSize ? CursorOf(answers[^1]) : null);
        return (await WithoutMutedWordsAsync(new CommentPage([thread], null), viewer, ct)).Threads is [var kept]
            ? kept
            : thread with { Answers = [] };
    }

    /// Under a note that the viewer may see.
    public async ValueTask<CommentListing?> FindAsync(long commentId, Viewer viewer, CancellationToken ct) =>
        await reads.ListAsync(OneSql, [("comment", commentId), ("viewer", viewer.AccountId)], Read, ct) is [var row] ? row.Comment : null;

    /// Anonymous viewers have no mutes; a constant keeps their query parameters equal, so that the cached page is found.
    (string, object) Now(Viewer viewer) => ("now", viewer.IsAnonymous ? 0L : clock.GetUtcNow().ToUnixTimeMilliseconds());

    /// May shorten a page. The next page starts where it would have started.
    async ValueTask<CommentPage> WithoutMutedWordsAsync(CommentPage page, Viewer viewer, CancellationToken ct)
    {
        var words = await mutedWords.OfAsync(viewer, ct);
        if (words.IsEmpty)
        {
            return page;
        }
        var left = new HashSet<long>();
        foreach (var comment in page.Comments)
        {
            if (viewer.Is(comment.AuthorId) || await mutedWords.IsFreeAsync(comment.Id, words, ct))
            {
                left.Add(comment.Id);
            }
        }
        return page with
        {
            Threads = [
                .. page.Threads.Where(t => left.Contains(t.Comment.Id))
                    .Select(t => t with { Answers = [.. t.Answers.Where(a => left.Contains(a.Id))] })
            ],
        };
    }

    static CommentPage PageOf(IReadOnlyList<Row> rows, long marked)
    {
        var listed = rows.Where(row => row.Place == 2).OrderByDescending(row => (row.Comment.At, row.Comment.Id)).ToList();
        var onTop = rows.Where(row => row.Place < 2).OrderBy(row => row.Place);
        var answers = rows.Where(row => row.Place > 2).Select(row => row.Comment).DistinctBy(answer => answer.Id)
            .OrderBy(answer => (answer.At, answer.Id)).ToLookup(answer => answer.ReplyToId);
        var threads = onTop.Concat(listed.Take(PageSize)).Select(row => ThreadOf(row, answers[row.Comment.Id].ToList(), marked)).ToList();
        return threads.Count == 0
            ? CommentPage.Empty
            : new CommentPage(threads, listed.Count > PageSize ? CursorOf(listed[PageSize - 1].Comment) : null);
    }

    /// The first replies, and after them the marked reply if it is not among these.
    static CommentThread ThreadOf(Row row, List<CommentListing> answers, long marked)
    {
        var first = answers.Take(FirstAnswers).ToList();
        var shown = row.Place == Marked ? [.. first, .. answers.Skip(FirstAnswers).Where(answer => answer.Id == marked)] : first;
        return new CommentThread(row.Comment, shown,
            first.Count == FirstAnswers && row.Comment.Answers > shown.Count ? CursorOf(first[^1]) : null);
    }

    static NoteCursor CursorOf(CommentListing comment) => new(comment.At, comment.Id);

    static Row Read(DbDataReader row) => new(row.GetInt32(0), new CommentListing(
        row.GetInt64(2), row.GetInt32(3), row.GetInt64(4), row.GetInt32(5), row.GetInt64(6), row.GetInt64(1), row.GetInt32(7),
        row.GetInt32(8), row.GetBoolean(9), row.GetBoolean(10)));

    readonly record struct Row(int Place, CommentListing Comment);
}
