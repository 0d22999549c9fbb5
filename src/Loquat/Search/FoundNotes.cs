using Loquat.Notes;
using Loquat.Notes.Lists;

namespace Loquat.Search;

/// One page of search results. `IsLoose`: no note contained the words as written; these contain all of their characters.
public sealed record FoundNotes(IReadOnlyList<FoundNote> Notes, NoteCursor? Earlier, NoteCursor? Next, bool IsLoose = false)
{
    public static FoundNotes Nothing { get; } = new([], null, null);

    public NoteListPage Page => new([.. Notes.Select(n => n.Listing)], Earlier, Next);
}
