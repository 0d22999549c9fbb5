namespace Loquat.Notifications;

/// A piece of the list: its lines, how far one has read when it was all seen, and where the next piece begins.
public sealed record NotificationPage(IReadOnlyList<NotificationGroup> Groups, long NewestId, long? Next)
{
    public bool HasNew { get; init; }
}
