namespace Loquat.Notes.LikesAndSaves;

/// "Not interested": the note is not offered to that person any more.
public sealed record Dismissal(long AccountId, long NoteId, DateTimeOffset CreatedAt);
