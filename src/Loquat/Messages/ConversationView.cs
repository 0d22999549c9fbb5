using Loquat.Notes;

namespace Loquat.Messages;

/// A conversation as one of its participants sees it.
public sealed record ConversationView(
    long Id, bool IsGroup, string Title, long LastId, long ChangeId, ConversationFolder Folder, ConversationRole Role, bool IsMuted,
    long SeenId, long FromId)
{
    /// All other participants.
    public IReadOnlyList<ConversationPerson> Others { get; init; } = [];

    public bool IsRequest => Folder == ConversationFolder.Requests;

    public string Address => Conversation.AddressOf(Id);

    /// The other person of a two-person conversation; null if their account was deleted.
    public ConversationPerson? Other => IsGroup || Others.Count == 0 ? null : Others[0];

    /// Whether messages can be sent.
    public bool IsOpen => IsGroup || Other is { IsPresent: true, IsShutOut: false };
}

/// Another participant of a conversation.
public sealed record ConversationPerson(
    Author Author, bool IsPresent, ConversationRole Role, ConversationFolder Folder, long SeenId, bool IsShutOut);
