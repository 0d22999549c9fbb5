namespace Loquat.Accounts.Relationships;

public sealed record Block(long BlockerId, long BlockedId, DateTimeOffset CreatedAt);
