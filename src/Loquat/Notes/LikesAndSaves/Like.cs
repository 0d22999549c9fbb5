namespace Loquat.Notes.LikesAndSaves;

public sealed record Like(long AccountId, long NoteId, DateTimeOffset CreatedAt);
