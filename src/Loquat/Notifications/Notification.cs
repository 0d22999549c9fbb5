namespace Loquat.Notifications;

/// A notification. Its id contains the time.
public sealed class Notification
{
    public required long Id { get; init; }

    /// The recipient.
    public required long AccountId { get; init; }
    public required NotificationKind Kind { get; init; }

    /// The subject, by which notifications are grouped: the note or comment that was liked, replied to, or contains the mention; for
    /// follows, the actor.
    public required long SubjectId { get; init; }

    public required long ActorId { get; init; }

    /// The comment that was written, or 0.
    public required long CommentId { get; init; }

    /// The note under which it happened; null for follows.
    public long? NoteId { get; init; }
}
