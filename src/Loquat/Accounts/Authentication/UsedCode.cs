namespace Loquat.Accounts.Authentication;

/// A code of an authenticator app that has opened once, and does not open again.
public sealed record UsedCode(long AccountId, byte[] CodeHash, DateTimeOffset UsedAt);
