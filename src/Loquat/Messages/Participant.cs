namespace Loquat.Messages;

public enum ConversationRole { Member = 0, Maker = 1 }

/// The folder of a conversation for one participant. A declined conversation is in no list, and its sender is not notified.
public enum ConversationFolder { Accepted = 0, Requests = 1, Declined = 2 }

/// A person in a conversation.
public sealed class Participant
{
    public required long ConversationId { get; init; }
    public required long AccountId { get; init; }
    public ConversationRole Role { get; set; }
    public ConversationFolder Folder { get; set; }
    public bool IsMuted { get; set; }

    /// The newest message that they have seen.
    public long SeenId { get; set; }

    /// The newest message that was pushed to their devices or skipped there.
    public long PushedId { get; set; }

    /// They see what came after this change, so people who are added later can't read earlier messages.
    public long FromId { get; set; }

    /// The stranger who started the conversation or added them.
    public long? AskedById { get; set; }
    public required DateTimeOffset JoinedAt { get; set; }

    /// When they left the group or were removed from it.
    public DateTimeOffset? LeftAt { get; set; }
}
