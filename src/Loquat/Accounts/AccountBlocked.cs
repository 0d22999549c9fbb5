namespace Loquat.Accounts;

public sealed record AccountBlocked(long BlockerId, long BlockedId);
