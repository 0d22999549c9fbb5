namespace Loquat.Notes.LikesAndSaves;

/// A note that a person saved.
public sealed record Save(long AccountId, long NoteId, DateTimeOffset CreatedAt);
