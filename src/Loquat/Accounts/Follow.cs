namespace Loquat.Accounts;

public sealed record Follow(long FollowerId, long FollowedId, DateTimeOffset CreatedAt);
