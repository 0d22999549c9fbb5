namespace Loquat.Accounts;

public sealed record FollowRequest(long RequesterId, long RequestedId, DateTimeOffset CreatedAt);
