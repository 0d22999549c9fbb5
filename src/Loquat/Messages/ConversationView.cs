using Loquat.Notes;

namespace Loquat.Messages;

/// A conversation as one of its people sees it.
public sealed record ConversationView(
    long Id, bool IsGroup, string Title, long LastId, long ChangeId, ConversationFolder Folder, ConversationRole Role, bool IsMuted,
    long SeenId, long FromId)
{
    /// All others who are in it.
    public IReadOnlyList<ConversationPerson> Others { get; init; } = [];

    public bool IsRequest => Folder == ConversationFolder.Requests;

    public string Address => Conversation.AddressOf(Id);

    /// The other one of two; nobody when they are gone.
    public ConversationPerson? Other => IsGroup || Others.Count == 0 ? null : Others[0];

    /// Whether anything can be said in it.
    public bool IsOpen => IsGroup || Other is { IsPresent: true, IsShutOut: false };
}

/// Somebody in a conversation with me.
public sealed record ConversationPerson(
    Author Author, bool IsPresent, ConversationRole Role, ConversationFolder Folder, long SeenId, bool IsShutOut);
