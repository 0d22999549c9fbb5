using Loquat.Accounts;
using Loquat.Data;
using Loquat.Notes.LikesAndSaves;

namespace Loquat.Notes.Views;

/// Finds the note or comment that a viewer acts on, and reads its counts afterwards, in hand-written SQL.
public sealed class NoteTallies(SqlReader reads)
{
    public static readonly string NoteSql = $"""
        SELECT n.author_id FROM notes n JOIN accounts a ON a.id = n.author_id WHERE n.id = @note AND {NoteSeeing.VisibleToViewer}
        """;

    public static readonly string CommentSql = $"""
        SELECT c.author_id, c.root_id FROM notes c JOIN accounts ca ON ca.id = c.author_id
            JOIN notes n ON n.id = c.root_id JOIN accounts a ON a.id = n.author_id
        WHERE c.id = @note AND {NoteSeeing.CommentVisibleToViewer} AND {NoteSeeing.AnsweredVisibleToViewer} AND {NoteSeeing.VisibleToViewer}
        """;

    public const string TallySql = $"""
        SELECT {NoteCounts.Likes}, {NoteCounts.Saves}, n.comments,
            EXISTS (SELECT 1 FROM likes WHERE account_id = @viewer AND note_id = n.id),
                EXISTS (SELECT 1 FROM saves WHERE account_id = @viewer AND note_id = n.id)
        FROM notes n JOIN accounts a ON a.id = n.author_id WHERE n.id = @note
        """;

    /// The note or comment, if the viewer may see it.
    public async Task<NoteReference?> FindAsync(long noteId, Viewer viewer, CancellationToken ct)
    {
        (string, object)[] parameters = [("note", noteId), ("viewer", viewer.AccountId)];
        if (await reads.ListAsync(NoteSql, parameters, row => row.GetInt64(0), ct) is [var author])
        {
            return new NoteReference(noteId, author, null);
        }
        return await reads.ListAsync(CommentSql, parameters, row => new NoteReference(noteId, row.GetInt64(0), row.GetInt64(1)),
            ct) is [var comment] ? comment : null;
    }

    /// For a note that the viewer may see.
    public async Task<NoteTally> OfAsync(long noteId, Viewer viewer, CancellationToken ct) => await reads.ListAsync(
        TallySql,
        [("note", noteId), ("viewer", viewer.AccountId)],
        row => new NoteTally(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetBoolean(3), row.GetBoolean(4)),
        ct) is [var tally] ? tally : default;
}
