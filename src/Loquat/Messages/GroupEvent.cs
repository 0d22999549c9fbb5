namespace Loquat.Messages;

public enum GroupEventKind { Begun = 0, Added = 1, Removed = 2, Left = 3, Renamed = 4 }

/// A change of a group, shown between its messages. Its id is its position among them. It notifies nobody and makes nothing unread.
public sealed class GroupEvent
{
    public required long Id { get; init; }
    public required long ConversationId { get; init; }
    public required GroupEventKind Kind { get; init; }

    /// Null after that account was deleted.
    public long? ActorId { get; set; }

    /// The person who was added or removed.
    public long? SubjectId { get; set; }

    /// The new title, for `Renamed`.
    public string Title { get; init; } = "";
}
