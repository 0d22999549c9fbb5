namespace Loquat.Notifications;

/// One thing that somebody is told while they look.
public readonly record struct LiveNotification(long Id, NotificationTarget Target, string ActorName, string ActorHandle);
