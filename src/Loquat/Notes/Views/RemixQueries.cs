using System.Data.Common;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Media.Videos;

namespace Loquat.Notes.Views;

/// The remix sources and permissions of a note, in hand-written SQL. Cached with the rendered note.
public sealed class RemixQueries(SqlReader reads)
{
    public static readonly string OfNoteSql = $"""
        SELECT c.sound, c.duet, c.stitch, c.download, c.takes_down, u.sound_id, v.sound_title, ua.handle, r.kind, r.source_id, ra.handle
        FROM notes n LEFT JOIN reuse_choices c ON c.note_id = n.id
            LEFT JOIN note_sounds u ON u.note_id = n.id LEFT JOIN videos v ON v.medium_id = u.sound_id
            LEFT JOIN note_photos up ON up.medium_id = u.sound_id LEFT JOIN notes un ON un.id = up.note_id
            LEFT JOIN accounts ua ON ua.id = un.author_id AND {NoteSeeing.VisibleToEverybody("un", "ua")}
            LEFT JOIN note_sources r ON r.note_id = n.id LEFT JOIN notes rn ON rn.id = r.source_id
            LEFT JOIN accounts ra ON ra.id = rn.author_id AND {NoteSeeing.VisibleToEverybody("rn", "ra")}
        WHERE n.id = @note
        """;

    public async ValueTask<RemixView> OfNoteAsync(long noteId, CancellationToken ct) =>
        await reads.ListAsync(OfNoteSql, [("note", noteId)], Read, ct) is [var made] ? made : RemixView.Nothing;

    static RemixView Read(DbDataReader row) => new(
        row.IsDBNull(0)
            ? RemixPermissions.Closed
            : new RemixPermissions((ContactCircle)row.GetInt32(0), (ContactCircle)row.GetInt32(1), (ContactCircle)row.GetInt32(2),
                row.GetBoolean(3), row.GetBoolean(4)),
        row.IsDBNull(5) || row.IsDBNull(7) ? null : new SoundUsed(row.GetInt64(5), row.GetString(6), row.GetString(7)),
        row.IsDBNull(8) || row.IsDBNull(10) ? null : new SourceUsed((JoinKind)row.GetInt32(8), row.GetInt64(9), row.GetString(10)),
        !row.IsDBNull(5) || !row.IsDBNull(8));
}
