namespace Loquat.Notes;

/// A photo or video of a note. It belongs to one note only.
public sealed record NotePhoto(long NoteId, long MediumId, int Position, string AltText);

/// A photo that an author chose, and its alternative text.
public sealed record PhotoChoice(long MediumId, string AltText);
