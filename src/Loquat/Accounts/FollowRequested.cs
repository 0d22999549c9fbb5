namespace Loquat.Accounts;

/// Somebody would like to follow a private account.
public sealed record FollowRequested(long RequesterId, long RequestedId);
