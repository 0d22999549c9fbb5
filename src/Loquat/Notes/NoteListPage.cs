namespace Loquat.Notes;

/// One page of a list, first to last, and where the pages before and behind it begin, if there are any.
public sealed record NoteListPage(IReadOnlyList<NoteListing> Notes, NoteCursor? Earlier, NoteCursor? Next)
{
    /// The page that everybody sees, of which this is what one of them sees: the same notes in the same order.
    public NoteListPage? Common { get; init; }

    public static NoteListPage Empty { get; } = new([], null, null);
}
