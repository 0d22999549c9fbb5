using Loquat.Notifications;

namespace Loquat.Web.Notifications;

/// What somebody typed about what comes to their devices.
public sealed record PushForm(IReadOnlyList<NotificationKind> Wanted, string QuietFrom, string QuietUntil, string Zone);
