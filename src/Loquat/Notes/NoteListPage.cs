namespace Loquat.Notes;

/// One page of a list, first to last, and where the pages before and behind it begin, if there are any.
public sealed record NoteListPage(IReadOnlyList<NoteListing> Notes, NoteCursor? Earlier, NoteCursor? Next)
{
    public static NoteListPage Empty { get; } = new([], null, null);
}
