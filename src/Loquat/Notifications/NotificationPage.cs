namespace Loquat.Notifications;

/// One page of the list: its groups, the newest id to mark as read, and where the next page starts.
public sealed record NotificationPage(IReadOnlyList<NotificationGroup> Groups, long NewestId, long? Next)
{
    public bool HasNew { get; init; }
}
