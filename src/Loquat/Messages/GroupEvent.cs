namespace Loquat.Messages;

public enum GroupEventKind { Begun = 0, Added = 1, Removed = 2, Left = 3, Renamed = 4 }

/// Something that happened to a group, between its messages. Its id is its place among them; nobody is told of it, and nothing is unread by
/// it.
public sealed class GroupEvent
{
    public required long Id { get; init; }
    public required long ConversationId { get; init; }
    public required GroupEventKind Kind { get; init; }

    /// Nobody when that account is gone.
    public long? ActorId { get; set; }

    /// Who was added or removed.
    public long? SubjectId { get; set; }

    /// What it is called from then on.
    public string Title { get; init; } = "";
}
