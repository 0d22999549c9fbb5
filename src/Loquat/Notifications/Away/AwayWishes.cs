namespace Loquat.Notifications.Away;

/// A person's settings for pushes and digests: the kinds that are pushed, the quiet hours, and how often a digest is sent.
public sealed record AwayWishes(IReadOnlyCollection<NotificationKind> Kinds, QuietHours Quiet)
{
    public bool Messages { get; init; }

    /// Whether pushes contain the text of messages, which a locked screen may show.
    public bool ShowsWords { get; init; }

    /// Null if the form didn't ask.
    public DigestRhythm? Rhythm { get; init; }
}
