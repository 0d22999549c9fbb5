using System.Data.Common;
using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notes.Places;

namespace Loquat.Notes.Views;

/// Loads complete notes, for their page and for cards that are not cached.
public sealed class NoteQueries(SqlReader reads, PhotoQueries photos, RemixQueries remixes, PlaceNames places)
{
    static readonly string Columns = $"""
        SELECT n.id, n.version, n.title, n.body, n.channel, n.language, CASE WHEN n.visibility = {(int)NoteVisibility.Public}
        AND a.is_private THEN 1 ELSE n.visibility END, n.published_at, n.edited_at, a.id, a.handle, a.display_name, a.version, a.avatar_key,
            (SELECT string_agg(handle, ' ') FROM mentions m JOIN accounts p ON p.id = m.account_id WHERE m.note_id = n.id),
            {NoteCounts.Likes}, {NoteCounts.Saves}, n.comments,
                EXISTS (SELECT 1 FROM likes l WHERE l.account_id = @viewer AND l.note_id = n.id),
                    EXISTS (SELECT 1 FROM saves s WHERE s.account_id = @viewer AND s.note_id = n.id), n.state = {(int)NoteState.Hidden},
                        n.pinned_at IS NOT NULL,
                        n.card_template,
            (SELECT series_id FROM series_parts q WHERE q.note_id = n.id), (SELECT place_id FROM note_places z WHERE z.note_id = n.id)
        FROM notes n JOIN accounts a ON a.id = n.author_id
        """;

    public static readonly string OneSql = $"{Columns} WHERE n.id = @note AND {NoteSeeing.VisibleOnItsPage}";

    /// Null if the viewer may not see it. Without photos, because a cached rendering of this version already contains them.
    public async Task<NoteView?> FindAsync(long noteId, Viewer viewer, CancellationToken ct) =>
        (await reads.ListAsync(OneSql, [("note", noteId), ("viewer", viewer.AccountId)], Read, ct)) is [var note] ? note : null;

    /// The same, together with what the cached page leaves out.
    public async Task<(NoteView Note, NoteTally Tally)?> FindSeenAsync(long noteId, Viewer viewer, CancellationToken ct) =>
        (await reads.ListAsync(OneSql, [("note", noteId), ("viewer", viewer.AccountId)], row => (Read(row), ReadTally(row)),
            ct)) is [var seen] ? seen : null;

    /// Read after the note, so that the photos are never older than its version.
    public async ValueTask<NoteView> WithPhotosAsync(NoteView note, CancellationToken ct)
    {
        var shown = await photos.OfNoteAsync(note.Id, ct);
        note = note.PlaceId is { } place ? note with { Place = await places.FindAsync(place, ct) } : note;
        return shown.Count == 0 ? note : note with { Photos = shown, Remix = await remixes.OfNoteAsync(note.Id, ct) };
    }

    /// Loads the notes of a list in its order. Notes that were deleted meanwhile are left out.
    public async Task<IReadOnlyList<NoteView>> LoadAsync(IEnumerable<long> listed, Viewer viewer, CancellationToken ct)
    {
        var notes = new List<NoteView>();
        foreach (var id in listed)
        {
            // One prepared statement per note is as fast as a long list of ids that must be parsed each time.
            if (await FindAsync(id, viewer, ct) is { } note)
            {
                notes.Add(await WithPhotosAsync(note, ct));
            }
        }
        return notes;
    }

    static NoteView Read(DbDataReader row) => new(
        row.GetInt64(0),
        row.GetInt32(1),
        row.GetString(2),
        row.GetString(3),
        row.IsDBNull(4) ? null : row.GetString(4),
        row.GetString(5),
        (NoteVisibility)row.GetInt32(6),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)),
        row.IsDBNull(8) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8)),
        new Author(row.GetInt64(9), row.GetString(10), row.GetString(11), row.GetInt32(12), row.GetString(13)),
        row.IsDBNull(14) ? [] : row.GetString(14).Split(' '))
    {
        IsHidden = row.GetBoolean(20),
        IsPinned = row.GetBoolean(21),
        TextCardTemplate = (TextCardTemplate)row.GetInt32(22),
        SeriesId = row.IsDBNull(23) ? null : row.GetInt64(23),
        PlaceId = row.IsDBNull(24) ? null : row.GetInt64(24),
    };

    static NoteTally ReadTally(DbDataReader row) =>
        new(row.GetInt32(15), row.GetInt32(16), row.GetInt32(17), row.GetBoolean(18), row.GetBoolean(19));
}
