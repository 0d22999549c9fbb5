namespace Loquat.Accounts.Relationships;

public sealed record Follow(long FollowerId, long FollowedId, DateTimeOffset CreatedAt);
