using Loquat.Media;
using Loquat.Notes;
using Loquat.Notes.Views;

namespace Loquat.Messages;

/// Why a message is shown collapsed.
public enum MessageFold { None, ShutOut, ShutMeOut }

/// A message as one participant sees it.
public sealed record MessageView(long Id, long ChangeId, string Body, string Language, bool IsMine, bool IsDeleted)
{
    /// Null if the account was deleted or is not active.
    public Author? Author { get; init; }
    public bool IsGone { get; init; }
    public MessageFold Fold { get; init; }
    public PhotoView? Photo { get; init; }
    public long? NoteId { get; init; }
    public bool SharesNote { get; init; }

    /// The shared note; null if the viewer may not see it.
    public NoteView? Note { get; init; }
    public QuotedMessage? Quoted { get; init; }
    public IReadOnlyList<ReactionView> Reactions { get; init; } = [];
}

/// The message that this one replies to.
public sealed record QuotedMessage(long Id, string Author, string Body, string Language, bool IsDeleted);

/// The number of reactions with an emoji, and whether the viewer's is among them.
public sealed record ReactionView(string Emoji, int Count, bool IsMine);

/// Part of a conversation, the oldest first, and whether there is more before and after it.
public sealed record MessagePage(IReadOnlyList<MessageView> Messages, bool HasEarlier, bool HasLater)
{
    /// The group events between the messages. Includes those before the first message if nothing is earlier, and after the last if nothing
    /// is later.
    public IReadOnlyList<GroupEventView> Events { get; init; } = [];
}
