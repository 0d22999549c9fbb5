namespace Loquat.Notes.Topics;

/// A topic of a note. If `IsWritten` is false, the topic is not in the text but is the head of one that is.
public sealed record NoteTopic(long NoteId, long TopicId, bool IsWritten = true);
