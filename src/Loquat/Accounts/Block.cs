namespace Loquat.Accounts;

public sealed record Block(long BlockerId, long BlockedId, DateTimeOffset CreatedAt);
