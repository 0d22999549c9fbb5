namespace Loquat.Notes;

/// Not everybody sees a note any more with whose video others made something. `TakesDown` is what its author chose.
public sealed record SourceWithdrawn(long NoteId, bool TakesDown);

/// Somebody's duet or stitch is theirs alone to see from now on.
public sealed record MadeWithdrawn(long NoteId);
