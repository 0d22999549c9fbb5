namespace Loquat.Accounts;

/// Who asked does not ask any more, or was declined, which they are not told.
public sealed record FollowRequestWithdrawn(long RequesterId, long RequestedId);
