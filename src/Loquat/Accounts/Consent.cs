namespace Loquat.Accounts;

/// That a person agreed to this version of the terms or of the privacy page.
public sealed record Consent(long AccountId, string Document, string Version, DateTimeOffset At);
