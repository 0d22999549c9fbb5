namespace Loquat.Accounts;

public sealed record RecoveryCode(long AccountId, byte[] CodeHash);
