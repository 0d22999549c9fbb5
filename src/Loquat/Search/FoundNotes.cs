using Loquat.Notes;
using Loquat.Notes.Lists;

namespace Loquat.Search;

/// One page of what was found. `IsLoose`: nothing had the words as they stand, these have all their characters.
public sealed record FoundNotes(IReadOnlyList<FoundNote> Notes, NoteCursor? Earlier, NoteCursor? Next, bool IsLoose = false)
{
    public static FoundNotes Nothing { get; } = new([], null, null);

    public NoteListPage Page => new([.. Notes.Select(n => n.Listing)], Earlier, Next);
}
