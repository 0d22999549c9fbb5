namespace Loquat.Notes;

/// A note was published that mentions somebody, or was changed and does or did.
public sealed record PeopleMentioned(long NoteId);
