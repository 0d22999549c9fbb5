namespace Loquat.Notifications;

/// A notification in a live stream.
public readonly record struct LiveNotification(long Id, NotificationTarget Target, string ActorName, string ActorHandle);
