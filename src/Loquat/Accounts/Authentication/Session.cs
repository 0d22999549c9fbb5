namespace Loquat.Accounts.Authentication;

/// A signed-in browser. Only the browser has the token itself.
public sealed class Session
{
    public required byte[] TokenHash { get; init; }
    public required long Id { get; init; }
    public required long AccountId { get; init; }
    public required string Device { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset LastUsedAt { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }

    /// The row is kept for a while after the session ends, so that every process notices the end.
    public DateTimeOffset? EndedAt { get; set; }
}
