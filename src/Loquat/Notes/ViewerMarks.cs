using Loquat.Accounts;
using Loquat.Data;

namespace Loquat.Notes;

/// Makes of a page that everybody sees the one that somebody in particular sees, where nothing on it is kept from them: so that
/// the list itself is read once for all.
public sealed class ViewerMarks(HotReads reads)
{
    const int Most = NoteLists.PageSize;

    static readonly string Ids = string.Join(", ", Enumerable.Range(0, Most).Select(i => $"@n{i}"));

    /// Who has muted words has a list of their own, whatever is on the common one.
    const long EverybodyWithWords = -1;

    static readonly string ShutOutSql = $"""
        SELECT blocked_id FROM blocks WHERE blocker_id = @viewer UNION ALL SELECT blocker_id FROM blocks WHERE blocked_id = @viewer
        UNION ALL SELECT muted_id FROM mutes WHERE muter_id = @viewer AND (until IS NULL OR until > @now)
        UNION ALL SELECT {EverybodyWithWords} FROM accounts WHERE id = @viewer AND muted_words <> ''
        """;

    public static string MarksSql { get; } = $"""
        SELECT note_id, 1 FROM likes WHERE account_id = @viewer AND note_id IN ({Ids})
        UNION ALL SELECT note_id, 2 FROM saves WHERE account_id = @viewer AND note_id IN ({Ids})
        UNION ALL SELECT note_id, 3 FROM dismissals WHERE account_id = @viewer AND note_id IN ({Ids})
        """;

    /// Nothing where the viewer must not be shown all of it: then their own list has to be read.
    public async ValueTask<NoteListPage?> OnAsync(NoteListPage common, Viewer viewer, DateTimeOffset now, CancellationToken ct)
    {
        var shutOut = await reads.ListAsync(ShutOutSql, [("viewer", viewer.AccountId), ("now", now.ToUnixTimeMilliseconds())], row => row.GetInt64(0), ct);
        if (shutOut.Contains(EverybodyWithWords) || (shutOut.Count > 0 && common.Notes.Any(note => shutOut.Contains(note.AuthorId))))
        {
            return null;
        }
        var marks = await reads.ListAsync(MarksSql, Parameters(common, viewer), row => (NoteId: row.GetInt64(0), Mark: row.GetInt32(1)), ct);
        return marks.Any(m => m.Mark == 3) ? null : common with { Notes = Marked(common.Notes, marks), Common = common };
    }

    static NoteListing[] Marked(IReadOnlyList<NoteListing> notes, IReadOnlyList<(long NoteId, int Mark)> marks)
    {
        var marked = notes.ToArray();
        foreach (var (noteId, mark) in marks)
        {
            var at = Array.FindIndex(marked, note => note.Id == noteId);
            marked[at] = mark == 1 ? marked[at] with { Liked = true } : marked[at] with { Saved = true };
        }
        return marked;
    }

    /// Always as many, so that it stays one prepared statement: no note has the id 0.
    static (string, object)[] Parameters(NoteListPage page, Viewer viewer) =>
        [("viewer", viewer.AccountId), .. Enumerable.Range(0, Most).Select(i => ($"n{i}", (object)(i < page.Notes.Count ? page.Notes[i].Id : 0L)))];
}
