namespace Loquat.Search;

/// That a note can be found, and where it stands in the index: see <see cref="SearchPlaces"/>.
public sealed record SearchNote(long NoteId, long Place);
