using Loquat.Notes;

namespace Loquat.Messages;

/// A conversation in the list: with whom, and what was said last.
public sealed record ConversationLine(long Id, bool IsGroup, string Title, string Names, long LastId, bool IsUnread, bool IsMuted)
{
    /// Of two people the other one, as far as they are here.
    public Author? Other { get; init; }

    /// Nothing where nobody has said anything yet, or not since the viewer came.
    public LastMessage? Last { get; init; }

    public string Address => Conversation.AddressOf(Id);
}

public sealed record LastMessage(
    string Body, string Language, string Author, bool IsMine, bool IsDeleted, bool HasPhoto, bool SharesNote, bool IsFolded);

/// A piece of the list, and where it goes on.
public sealed record ConversationListPage(IReadOnlyList<ConversationLine> Lines, long? Next);
