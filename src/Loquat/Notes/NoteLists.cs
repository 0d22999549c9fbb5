using System.Data.Common;
using Loquat.Accounts;
using Loquat.Data;

namespace Loquat.Notes;

/// The lists that people scroll through, newest first, as hand-written SQL: these are the hottest reads.
public sealed class NoteLists(HotReads reads)
{
    public const int PageSize = 30;

    const string Columns = "SELECT n.id, n.version, a.version, n.published_at";
    const string Before = "AND (n.published_at, n.id) < (@published_at, @id) ORDER BY n.published_at DESC, n.id DESC LIMIT @limit";

    public const string ExploreSql = $"""
        {Columns} FROM notes n JOIN accounts a ON a.id = n.author_id
        WHERE n.visibility = 0 AND {NoteSeeing.VisibleToViewer} {Before}
        """;

    public const string ByAuthorSql = $"""
        {Columns} FROM notes n JOIN accounts a ON a.id = n.author_id
        WHERE n.author_id = @scope AND {NoteSeeing.VisibleToViewer} {Before}
        """;

    public const string ByTopicSql = $"""
        {Columns} FROM note_topics t JOIN notes n ON n.id = t.note_id JOIN accounts a ON a.id = n.author_id
        WHERE t.topic_id = @scope AND {NoteSeeing.VisibleToViewer} {Before}
        """;

    const string BlocksSql = """
        SELECT 1 WHERE EXISTS (SELECT 1 FROM blocks WHERE blocker_id = @viewer) OR EXISTS (SELECT 1 FROM blocks WHERE blocked_id = @viewer)
        """;

    /// Explore is public, so whoever has nothing to do with a block sees what everybody sees.
    public async ValueTask<NoteListPage> ExploreAsync(Viewer viewer, NoteCursor before, CancellationToken ct)
    {
        var seesAll = viewer.IsAnonymous || (await reads.ListAsync(BlocksSql, [("viewer", viewer.AccountId)], row => row.GetInt64(0), ct)).Count == 0;
        return seesAll
            ? await reads.UntilChangedAsync(ExploreSql, Parameters(scope: 0, Viewer.Anonymous, before), Listing, PageOf, ct)
            : PageOf(await reads.ListAsync(ExploreSql, Parameters(scope: 0, viewer, before), Listing, ct));
    }

    public async ValueTask<NoteListPage> ByAuthorAsync(long authorId, Viewer viewer, NoteCursor before, CancellationToken ct) =>
        PageOf(await reads.ListAsync(ByAuthorSql, Parameters(authorId, viewer, before), Listing, ct));

    public async ValueTask<NoteListPage> ByTopicAsync(long topicId, Viewer viewer, NoteCursor before, CancellationToken ct) =>
        PageOf(await reads.ListAsync(ByTopicSql, Parameters(topicId, viewer, before), Listing, ct));

    static (string Name, object Value)[] Parameters(long scope, Viewer viewer, NoteCursor before) =>
        [("viewer", viewer.AccountId), ("published_at", before.PublishedAt), ("id", before.Id), ("limit", PageSize + 1L), ("scope", scope)];

    static NoteListing Listing(DbDataReader row) => new(row.GetInt64(0), row.GetInt32(1), row.GetInt32(2), row.GetInt64(3));

    /// One more than a page was asked for, to know whether there is a next one.
    static NoteListPage PageOf(IReadOnlyList<NoteListing> notes)
    {
        if (notes.Count <= PageSize)
        {
            return new NoteListPage(notes, null);
        }
        var page = notes.Take(PageSize).ToArray();
        return new NoteListPage(page, new NoteCursor(page[^1].PublishedAt, page[^1].Id));
    }
}
