namespace Loquat.Notifications;

/// How far a person has read, on all of their devices.
public sealed record NotificationMark(long AccountId, long ReadId);
