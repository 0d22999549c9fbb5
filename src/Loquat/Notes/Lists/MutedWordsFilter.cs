using Loquat.Accounts;
using Loquat.Data;

namespace Loquat.Notes.Lists;

/// Removes notes that contain a muted word of the viewer from lists. May shorten a page.
public sealed class MutedWordsFilter(SqlReader reads)
{
    /// How many pages to read until one has a note left.
    const int MostPages = 10;

    const string WordsSql = "SELECT muted_words FROM accounts WHERE id = @viewer";
    const string TextSql = "SELECT title, body FROM notes WHERE id = @note";

    public async ValueTask<MutedWords> OfAsync(Viewer viewer, CancellationToken ct)
    {
        var lines = viewer.IsAnonymous ? [] : await reads.ListAsync(WordsSql, [("viewer", viewer.AccountId)], row => row.GetString(0), ct);
        return MutedWords.Of(lines is [var words] ? words : "");
    }

    public async ValueTask<NoteListPage> PageAsync(
        Viewer viewer, NoteCursor from, Func<NoteCursor, ValueTask<NoteListPage>> readAsync, CancellationToken ct)
    {
        var words = await OfAsync(viewer, ct);
        var page = await readAsync(from);
        for (var pages = 1; !words.IsEmpty && page.Notes.Count > 0; pages++)
        {
            var kept = page with { Notes = await KeptAsync(page.Notes, words, ct) };
            if (kept.Notes.Count > 0 || kept.Next is not { } next || from.IsBackward || pages == MostPages)
            {
                return kept;
            }
            page = await readAsync(next);
        }
        return page;
    }

    async Task<IReadOnlyList<NoteListing>> KeptAsync(IReadOnlyList<NoteListing> notes, MutedWords words, CancellationToken ct)
    {
        var kept = new List<NoteListing>(notes.Count);
        foreach (var note in notes)
        {
            if (await IsFreeAsync(note.Id, words, ct))
            {
                kept.Add(note);
            }
        }
        return kept;
    }

    /// Whether a note or comment contains none of the words.
    public async ValueTask<bool> IsFreeAsync(long noteId, MutedWords words, CancellationToken ct) =>
        await reads.ListAsync(TextSql, [("note", noteId)], row => (Title: row.GetString(0), Body: row.GetString(1)), ct) is not [var text]
        || !(words.AreIn(text.Title) || words.AreIn(text.Body));
}
