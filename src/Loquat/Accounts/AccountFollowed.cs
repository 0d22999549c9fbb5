namespace Loquat.Accounts;

public sealed record AccountFollowed(long FollowerId, long FollowedId);
