using Loquat.Notes;

namespace Loquat.Messages;

/// A conversation in the list, with its people and its last message.
public sealed record ConversationLine(long Id, bool IsGroup, string Title, string Names, long LastId, bool IsUnread, bool IsMuted)
{
    /// The other person of a two-person conversation, if their account is active.
    public Author? Other { get; init; }

    /// Null if there is no message yet, or none since the viewer joined.
    public LastMessage? Last { get; init; }

    public string Address => Conversation.AddressOf(Id);
}

public sealed record LastMessage(
    string Body, string Language, string Author, bool IsMine, bool IsDeleted, bool HasPhoto, bool SharesNote, bool IsFolded);

/// One page of the list, and where the next page starts.
public sealed record ConversationListPage(IReadOnlyList<ConversationLine> Lines, long? Next);
