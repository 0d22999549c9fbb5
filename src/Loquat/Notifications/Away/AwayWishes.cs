namespace Loquat.Notifications.Away;

/// What somebody wants while they are away: which kinds come to their devices, when nothing does, and how often a digest.
public sealed record AwayWishes(IReadOnlyCollection<NotificationKind> Kinds, QuietHours Quiet)
{
    public bool Messages { get; init; }

    /// What a message says, on a locked screen too.
    public bool ShowsWords { get; init; }

    /// Nothing where they were not asked.
    public DigestRhythm? Rhythm { get; init; }
}
