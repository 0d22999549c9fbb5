namespace Loquat.Notes.Topics;

/// A topic with the same meaning as the head topic, which stands for both.
public sealed record TopicAlias(long Id, string Name, string Head);
