using System.Data.Common;
using Loquat.Accounts;
using Loquat.Data;

namespace Loquat.Notes;

/// The lists that people scroll through, newest first, as hand-written SQL: these are the hottest reads.
public sealed class NoteLists(ReadConnections connections)
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

    public Task<NoteListPage> ExploreAsync(Viewer viewer, NoteCursor before, CancellationToken ct) => ReadAsync(ExploreSql, null, viewer, before, ct);

    public Task<NoteListPage> ByAuthorAsync(long authorId, Viewer viewer, NoteCursor before, CancellationToken ct) => ReadAsync(ByAuthorSql, authorId, viewer, before, ct);

    public Task<NoteListPage> ByTopicAsync(long topicId, Viewer viewer, NoteCursor before, CancellationToken ct) => ReadAsync(ByTopicSql, topicId, viewer, before, ct);

    async Task<NoteListPage> ReadAsync(string sql, long? scope, Viewer viewer, NoteCursor before, CancellationToken ct)
    {
        await using var connection = await connections.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Add("viewer", viewer.AccountId);
        command.Add("published_at", before.PublishedAt);
        command.Add("id", before.Id);
        command.Add("limit", PageSize + 1L);
        if (scope is { } id)
        {
            command.Add("scope", id);
        }
        var notes = new List<NoteListing>(PageSize + 1);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            notes.Add(new NoteListing(reader.GetInt64(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt64(3)));
        }
        return PageOf(notes);
    }

    /// One more than a page was asked for, to know whether there is a next one.
    static NoteListPage PageOf(List<NoteListing> notes)
    {
        if (notes.Count <= PageSize)
        {
            return new NoteListPage(notes, null);
        }
        notes.RemoveAt(PageSize);
        return new NoteListPage(notes, new NoteCursor(notes[^1].PublishedAt, notes[^1].Id));
    }
}
