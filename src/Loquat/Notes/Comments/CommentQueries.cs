using System.Data.Common;
using Loquat.Data;
using Loquat.Notes.Views;

namespace Loquat.Notes.Comments;

/// Loads complete comments for rendering, after a list has checked that the viewer may see them.
public sealed class CommentQueries(SqlReader reads, PhotoQueries photos)
{
    public static readonly string OneSql = $"""
        SELECT c.id, c.version, c.body, c.language, c.published_at, c.pinned_at IS NOT NULL, c.root_id, c.reply_to_id, n.author_id,
            ca.id, ca.handle, ca.display_name, ca.version, ca.avatar_key,
            (SELECT string_agg(handle, ' ') FROM mentions m JOIN accounts p ON p.id = m.account_id WHERE m.note_id = c.id)
        FROM notes c JOIN accounts ca ON ca.id = c.author_id JOIN notes n ON n.id = c.root_id WHERE c.id = @comment
        AND c.state = {(int)NoteState.Published}
        """;

    /// Null if it was deleted meanwhile.
    public async Task<CommentView?> FindAsync(long commentId, CancellationToken ct)
    {
        if (await reads.ListAsync(OneSql, [("comment", commentId)], Read, ct) is not [var comment])
        {
            return null;
        }
        // Read after the comment, so that the photo is never older than the comment's version.
        return comment with { Photo = await photos.OfNoteAsync(commentId, ct) is [var photo] ? photo : null };
    }

    static CommentView Read(DbDataReader row) => new(
        row.GetInt64(0),
        row.GetInt32(1),
        row.GetString(2),
        row.GetString(3),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
        row.GetBoolean(5),
        row.GetInt64(6),
        row.GetInt64(7),
        row.GetInt64(8),
        new Author(row.GetInt64(9), row.GetString(10), row.GetString(11), row.GetInt32(12), row.GetString(13)),
        row.IsDBNull(14) ? [] : row.GetString(14).Split(' '),
        null);
}
