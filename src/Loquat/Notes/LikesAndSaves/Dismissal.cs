namespace Loquat.Notes.LikesAndSaves;

/// "Not interested": lists no longer propose the note to this person.
public sealed record Dismissal(long AccountId, long NoteId, DateTimeOffset CreatedAt);
