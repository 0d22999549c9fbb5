namespace Loquat.Notes;

public sealed record Mention(long NoteId, long AccountId);
