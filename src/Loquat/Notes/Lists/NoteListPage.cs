namespace Loquat.Notes.Lists;

/// One page of a list, in order, and where the pages before and after it start, if there are any.
public sealed record NoteListPage(IReadOnlyList<NoteListing> Notes, NoteCursor? Earlier, NoteCursor? Next)
{
    /// The shared page with the same notes in the same order, of which this is the viewer's version.
    public NoteListPage? Common { get; init; }

    PageIds? ids;

    public PageIds Ids => ids ??= new PageIds(Notes.Select(n => (n.Id, n.AuthorId)));

    public NoteListPage With(Marks mine)
    {
        var notes = new NoteListing[Notes.Count];
        for (var i = 0; i < notes.Length; i++)
        {
            notes[i] = Notes[i] with { Liked = mine.Liked.Contains(Notes[i].Id), Saved = mine.Saved.Contains(Notes[i].Id) };
        }
        return this with { Notes = notes, Common = this };
    }

    public static NoteListPage Empty { get; } = new([], null, null);
}
