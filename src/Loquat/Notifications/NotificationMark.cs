namespace Loquat.Notifications;

/// How far somebody has read, on whichever device.
public sealed record NotificationMark(long AccountId, long ReadId);
