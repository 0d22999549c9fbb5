namespace Loquat.Accounts;

/// Who asked follows from now on.
public sealed record FollowAccepted(long RequesterId, long RequestedId);
