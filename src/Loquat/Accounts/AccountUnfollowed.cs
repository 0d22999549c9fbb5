namespace Loquat.Accounts;

public sealed record AccountUnfollowed(long FollowerId, long FollowedId);
