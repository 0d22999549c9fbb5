using Loquat.Media;
using Loquat.Notes;
using Loquat.Notes.Views;

namespace Loquat.Messages;

/// Why a message is not shown as it is.
public enum MessageFold { None, ShutOut, ShutMeOut }

/// A message as one of the people sees it.
public sealed record MessageView(long Id, long ChangeId, string Body, string Language, bool IsMine, bool IsDeleted)
{
    /// Nobody when that account is gone or away.
    public Author? Author { get; init; }
    public bool IsGone { get; init; }
    public MessageFold Fold { get; init; }
    public PhotoView? Photo { get; init; }
    public long? NoteId { get; init; }
    public bool SharesNote { get; init; }

    /// Nothing where the viewer may not see it.
    public NoteView? Note { get; init; }
    public QuotedMessage? Quoted { get; init; }
    public IReadOnlyList<ReactionView> Reactions { get; init; } = [];
}

/// What a message answers, as far as there is place for it.
public sealed record QuotedMessage(long Id, string Author, string Body, string Language, bool IsDeleted);

/// How many reacted by it, and whether the viewer did.
public sealed record ReactionView(string Emoji, int Count, bool IsMine);

/// A stretch of a conversation, the oldest first, and whether it goes on before and behind.
public sealed record MessagePage(IReadOnlyList<MessageView> Messages, bool HasEarlier, bool HasLater)
{
    /// What happened in between, before the first if nothing is earlier, and after the last if nothing is later.
    public IReadOnlyList<GroupEventView> Events { get; init; } = [];
}
