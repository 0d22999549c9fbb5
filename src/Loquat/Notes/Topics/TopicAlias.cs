namespace Loquat.Notes.Topics;

/// That one topic means the same as another, which stands for both.
public sealed record TopicAlias(long Id, string Name, string Head);
