namespace Loquat.Accounts.Authentication;

public sealed record RecoveryCode(long AccountId, byte[] CodeHash);
