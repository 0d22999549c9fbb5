namespace Loquat.Notes;

/// A photo in its place in a note. A photo is in one note only.
public sealed record NotePhoto(long NoteId, long MediumId, int Position, string AltText);

/// What an author chose: which photo, and what it shows for those who can't see it.
public sealed record PhotoChoice(long MediumId, string AltText);
