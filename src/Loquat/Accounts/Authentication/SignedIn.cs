namespace Loquat.Accounts.Authentication;

/// A session as the cache holds it.
public sealed record SignedIn(
    long SessionId, long AccountId, string Handle, AccountState State, AccountRole Role, DateTimeOffset? DeleteAfter, bool ViewEventsOff,
    bool HistoryOff)
{
    /// See <see cref="WellBeingChoices.WellBeingOf"/>.
    public string WellBeing { get; init; } = "";

    /// The language tags that the person reads, joined by dots.
    public string Reads { get; init; } = "";

    public Viewer Viewer => new(AccountId);
}
