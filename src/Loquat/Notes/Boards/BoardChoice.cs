namespace Loquat.Notes.Boards;

/// A board to which a person may add, and whether a certain note is on it already.
public sealed record BoardChoice(long Id, string Title, bool IsPrivate, bool HasNote);
