namespace Loquat.Notifications.Away;

/// A person's digest setting, and what the last digest covered.
public sealed class Digest
{
    public required long AccountId { get; init; }
    public DigestRhythm Rhythm { get; set; }

    /// When the next digest is due; null for never.
    public DateTimeOffset? DueAt { get; set; }

    /// The day number, in their time zone, of the last digest that was sent. There is at most one per day.
    public int Day { get; set; }

    /// Everything before this id was covered by a digest.
    public long ToldId { get; set; }
}
