namespace Loquat.Accounts.Relationships;

/// A mute. Without `Until` it lasts until it is removed.
public sealed record Mute(long MuterId, long MutedId, DateTimeOffset CreatedAt, DateTimeOffset? Until);
