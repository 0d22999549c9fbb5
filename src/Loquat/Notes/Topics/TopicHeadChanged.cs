namespace Loquat.Notes.Topics;

/// Other topics than before mean the same as this one, or it means the same as another.
public sealed record TopicHeadChanged(long TopicId);
