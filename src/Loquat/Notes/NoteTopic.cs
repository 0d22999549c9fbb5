namespace Loquat.Notes;

public sealed record NoteTopic(long NoteId, long TopicId);
