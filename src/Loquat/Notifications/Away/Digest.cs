namespace Loquat.Notifications.Away;

/// What somebody chose of digests, and how far they were told.
public sealed class Digest
{
    public required long AccountId { get; init; }
    public DigestRhythm Rhythm { get; set; }

    /// When the next one is due; nothing for never.
    public DateTimeOffset? DueAt { get; set; }

    /// The day, by their own calendar, of the last one that was sent: of one day there is never a second.
    public int Day { get; set; }

    /// What was before this has been told.
    public long ToldId { get; set; }
}
