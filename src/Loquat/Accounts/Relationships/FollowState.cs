namespace Loquat.Accounts.Relationships;

/// The relationship between the viewer and another account.
public sealed record FollowState(bool Following, bool FollowsMe, bool Blocked, bool Requested = false, bool Muted = false)
{
    public static FollowState Strangers { get; } = new(Following: false, FollowsMe: false, Blocked: false);
}
