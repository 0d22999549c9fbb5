namespace Loquat.Accounts.Authentication;

/// An authenticator code that was accepted once and is not accepted again.
public sealed record UsedCode(long AccountId, byte[] CodeHash, DateTimeOffset UsedAt);
