namespace Loquat.Notifications.Away;

/// A person's push settings.
public sealed class PushChoice
{
    public required long AccountId { get; init; }

    /// The kinds that are not pushed, one bit each; see `PushChoices`.
    public long SilentKinds { get; set; }

    /// Whether pushes contain the text of a message, and not only its sender.
    public bool ShowsWords { get; set; }

    /// Minutes of the day in the time zone; equal for no quiet hours.
    public int QuietFrom { get; set; }
    public int QuietUntil { get; set; }
    public string Zone { get; set; } = "";

    /// The newest notification that was pushed or skipped.
    public long PushedId { get; set; }
}
