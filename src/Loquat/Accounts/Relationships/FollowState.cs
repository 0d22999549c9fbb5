namespace Loquat.Accounts.Relationships;

/// How the viewer and somebody else stand to each other.
public sealed record FollowState(bool Following, bool FollowsMe, bool Blocked, bool Requested = false, bool Muted = false)
{
    public static FollowState Strangers { get; } = new(Following: false, FollowsMe: false, Blocked: false);
}
