using Loquat.Notifications;
using Loquat.Notifications.Away;

namespace Loquat.Web.Notifications;

/// What somebody typed about what comes to their devices.
public sealed record PushForm(IReadOnlyList<NotificationKind> Wanted, string QuietFrom, string QuietUntil, string Zone)
{
    public bool Messages { get; init; }
    public bool ShowsWords { get; init; }
    public DigestRhythm Rhythm { get; init; }
}

/// Whether a digest can come: there is a mail server, and an address that is known to be the person's.
public enum DigestWay { Open, Unconfirmed, Closed }
