namespace Loquat.Notes.LikesAndSaves;

/// A note that somebody put on their board.
public sealed record Save(long AccountId, long NoteId, DateTimeOffset CreatedAt);
