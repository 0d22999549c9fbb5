namespace Loquat.Notes.Topics;

/// A person who follows a topic. Of topics with the same meaning, the head is followed.
public sealed record TopicFollow(long AccountId, long TopicId, DateTimeOffset CreatedAt);
