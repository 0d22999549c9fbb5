namespace Loquat.Search;

/// The index entry of a note and its place; see <see cref="SearchPlaces"/>.
public sealed record SearchNote(long NoteId, long Place);
