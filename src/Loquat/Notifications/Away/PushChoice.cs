namespace Loquat.Notifications.Away;

/// What somebody wants on their devices, and when not.
public sealed class PushChoice
{
    public required long AccountId { get; init; }

    /// The kinds that stay away, one bit each; see `PushChoices`.
    public long SilentKinds { get; set; }

    /// Whether devices show what a message says, and not only from whom it is.
    public bool ShowsWords { get; set; }

    /// Minutes of the day in the zone; both the same for never.
    public int QuietFrom { get; set; }
    public int QuietUntil { get; set; }
    public string Zone { get; set; } = "";

    /// Up to here everything was pushed, or left out.
    public long PushedId { get; set; }
}
