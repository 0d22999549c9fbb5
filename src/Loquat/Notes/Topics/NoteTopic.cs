namespace Loquat.Notes.Topics;

/// A topic that a note names; or, where it is not written, the head of one that it names.
public sealed record NoteTopic(long NoteId, long TopicId, bool IsWritten = true);
