namespace Loquat.Accounts;

/// A person's consent to one version of the terms or of the privacy page.
public sealed record Consent(long AccountId, string Document, string Version, DateTimeOffset At);
