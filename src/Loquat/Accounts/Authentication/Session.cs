namespace Loquat.Accounts.Authentication;

/// A browser that is signed in. The token itself is known to the browser alone.
public sealed class Session
{
    public required byte[] TokenHash { get; init; }
    public required long Id { get; init; }
    public required long AccountId { get; init; }
    public required string Device { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset LastUsedAt { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }

    /// Kept for a while after the end, so that every process learns of it.
    public DateTimeOffset? EndedAt { get; set; }
}
