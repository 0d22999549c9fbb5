namespace Loquat.Notes;

public sealed record Like(long AccountId, long NoteId, DateTimeOffset CreatedAt);
