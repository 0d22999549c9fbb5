namespace Loquat.Accounts.Relationships;

/// Without `Until` it lasts until it is taken back.
public sealed record Mute(long MuterId, long MutedId, DateTimeOffset CreatedAt, DateTimeOffset? Until);
