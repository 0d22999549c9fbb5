using Loquat.Accounts;
using Loquat.Data;
using Loquat.Media;
using Loquat.Media.Videos;

namespace Loquat.Notes.Views;

/// The photos of a note, and who may fetch a photo, in hand-written SQL.
public sealed class PhotoQueries(SqlReader reads)
{
    /// Without photos that failed to process.
    public static readonly string OfNoteSql = $"""
        SELECT m.id, m.state, m.key, m.width, m.height, m.colour, m.preview, p.alt_text,
            v.step, v.duration_ms, v.has_sound, v.is_loop, v.sizes, v.strip_ms, v.strip_count, v.words, v.sound_title,
            CASE WHEN v.medium_id IS NOT NULL THEN (
                SELECT string_agg(s.language || ' ' || s.version || ' ' || CASE WHEN s.is_original THEN '0' ELSE '1' END, ',')
                FROM caption_sets s WHERE s.medium_id = m.id) END
        FROM note_photos p JOIN media m ON m.id = p.medium_id LEFT JOIN videos v ON v.medium_id = m.id WHERE p.note_id = @note
        AND m.state <> {(int)MediumState.Failed} ORDER BY p.position
        """;

    /// A photo in a comment is hidden if an author above the comment is hidden, and visible to those who may see the comment and its note.
    public static readonly string FileSql = $"""
        SELECT m.account_id, m.id, m.version, m.is_public
        FROM media m JOIN accounts o ON o.id = m.account_id
        WHERE m.key = @key AND m.state = {(int)MediumState.Ready} AND o.state = {(int)AccountState.Active} AND (
            (m.is_public AND NOT EXISTS (
                SELECT 1 FROM note_photos p JOIN notes c ON c.id = p.note_id JOIN notes n ON n.id IN (c.root_id, c.reply_to_id)
                JOIN accounts a ON a.id = n.author_id
                WHERE p.medium_id = m.id AND a.state <> {(int)AccountState.Active}))
            OR m.account_id = @viewer
            OR EXISTS (
                SELECT 1 FROM note_photos p JOIN notes n ON n.id = p.note_id JOIN accounts a ON a.id = n.author_id
                WHERE p.medium_id = m.id AND {NoteSeeing.VisibleToViewer})
            OR EXISTS (
                SELECT 1 FROM note_photos p JOIN notes c ON c.id = p.note_id JOIN accounts ca ON ca.id = c.author_id
                    JOIN notes n ON n.id = c.root_id JOIN accounts a ON a.id = n.author_id
                WHERE p.medium_id = m.id AND {NoteSeeing.CommentVisibleToViewer} AND {NoteSeeing.AnsweredVisibleToViewer}
                AND {NoteSeeing.VisibleToViewer}))
        """;

    public ValueTask<IReadOnlyList<PhotoView>> OfNoteAsync(long noteId, CancellationToken ct) => reads.ListAsync(
        OfNoteSql,
        [("note", noteId)],
        row => new PhotoView(row.GetInt64(0), (MediumState)row.GetInt32(1), row.GetString(2), row.GetInt32(3), row.GetInt32(4),
            row.GetString(5), row.GetString(6), row.GetString(7))
        {
            Video = row.IsDBNull(8) ? null : new((VideoStep)row.GetInt32(8), row.GetInt32(9), row.GetBoolean(10), row.GetBoolean(11),
                row.GetString(12), row.GetInt32(13), row.GetInt32(14), row.GetString(15), row.GetString(16))
            {
                Captions = row.IsDBNull(17) ? [] : CaptionTrack.AllIn(row.GetString(17)),
            },
        },
        ct);

    /// The folder of the renditions with this key; null if the viewer may not fetch them.
    public async ValueTask<PhotoFolder?> FolderAsync(string key, Viewer viewer, CancellationToken ct) => await reads.ListAsync(
        FileSql,
        [("key", key), ("viewer", viewer.AccountId)],
        row => new PhotoFolder($"{Medium.AccountFolderOf(row.GetInt64(0))}{row.GetInt64(1)}/{row.GetInt32(2)}/", row.GetBoolean(3),
            row.GetInt64(1)),
        ct) is [var folder] ? folder : null;
}

public sealed record PhotoFolder(string Name, bool IsPublic, long MediumId);
