namespace Loquat.Accounts.Relationships;

public sealed record FollowRequest(long RequesterId, long RequestedId, DateTimeOffset CreatedAt);
