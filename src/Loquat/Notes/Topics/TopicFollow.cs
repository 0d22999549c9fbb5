namespace Loquat.Notes.Topics;

/// Somebody who wants to see what is published under a topic. Of topics that mean the same, it is the head that is followed.
public sealed record TopicFollow(long AccountId, long TopicId, DateTimeOffset CreatedAt);
