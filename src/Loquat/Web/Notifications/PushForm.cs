using Loquat.Notifications;
using Loquat.Notifications.Away;

namespace Loquat.Web.Notifications;

/// The values of the form for push notifications and digests.
public sealed record PushForm(IReadOnlyList<NotificationKind> Wanted, string QuietFrom, string QuietUntil, string Zone)
{
    public bool Messages { get; init; }
    public bool ShowsWords { get; init; }
    public DigestRhythm Rhythm { get; init; }
}

/// Whether a person can receive digests: the server can send email, and their address is confirmed.
public enum DigestWay { Open, Unconfirmed, Closed }
