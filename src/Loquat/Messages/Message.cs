namespace Loquat.Messages;

/// A message in a conversation. Its id is also its position.
public sealed class Message
{
    public required long Id { get; init; }
    public required long ConversationId { get; init; }

    /// Null after that account was deleted.
    public long? AuthorId { get; set; }

    /// Idempotency key of the composer, so that sending twice creates one message.
    public required string Key { get; init; }
    public required string Body { get; set; }

    /// The body folded for search.
    public required string Folded { get; set; }
    public required string Language { get; set; }
    public long? ReplyToId { get; set; }
    public long? MediumId { get; set; }
    public string AltText { get; set; } = "";
    public long? NoteId { get; set; }

    /// Stays true when the note was deleted.
    public bool SharesNote { get; set; }

    /// The number of its last change in the conversation.
    public long ChangeId { get; set; }

    /// When it was deleted for everybody. The row stays as a placeholder.
    public DateTimeOffset? DeletedAt { get; set; }
}
