namespace Loquat.Messages;

public enum ConversationRole { Member = 0, Maker = 1 }

/// Where a conversation stands for one of its people. What was declined is nowhere, and whoever wrote it is not told.
public enum ConversationFolder { Accepted = 0, Requests = 1, Declined = 2 }

/// Somebody in a conversation.
public sealed class Participant
{
    public required long ConversationId { get; init; }
    public required long AccountId { get; init; }
    public ConversationRole Role { get; set; }
    public ConversationFolder Folder { get; set; }
    public bool IsMuted { get; set; }

    /// Up to where they have seen it.
    public long SeenId { get; set; }

    /// Up to where it came to their devices, or was left out there.
    public long PushedId { get; set; }

    /// They see what came after this: who is added later does not read what was said before.
    public long FromId { get; set; }

    /// Who addressed them as a stranger.
    public long? AskedById { get; set; }
    public required DateTimeOffset JoinedAt { get; set; }

    /// Out of a group by themselves, or taken out of it.
    public DateTimeOffset? LeftAt { get; set; }
}
