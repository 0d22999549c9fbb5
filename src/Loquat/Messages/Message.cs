namespace Loquat.Messages;

/// What somebody says in a conversation. Its id is also its place there.
public sealed class Message
{
    public required long Id { get; init; }
    public required long ConversationId { get; init; }

    /// Nobody when that account is gone.
    public long? AuthorId { get; set; }

    /// The composer's own name for it, so that sending it twice means one message.
    public required string Key { get; init; }
    public required string Body { get; set; }

    /// The same in the form in which it is searched.
    public required string Folded { get; set; }
    public required string Language { get; set; }
    public long? ReplyToId { get; set; }
    public long? MediumId { get; set; }
    public string AltText { get; set; } = "";
    public long? NoteId { get; set; }

    /// Also when the note is gone.
    public bool SharesNote { get; set; }

    /// When it last changed, in the order of its conversation.
    public long ChangeId { get; set; }

    /// Taken back for all. That there was something stays.
    public DateTimeOffset? DeletedAt { get; set; }
}
