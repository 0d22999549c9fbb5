namespace Loquat.Notifications;

/// One thing that somebody did and another one is told of. The id says when.
public sealed class Notification
{
    public required long Id { get; init; }

    /// Who is told.
    public required long AccountId { get; init; }
    public required NotificationKind Kind { get; init; }

    /// What it is about, and what those have in common that are told as one: the note or comment that was liked, the note or comment that
    /// was answered, where one was mentioned; or, of following, who did it.
    public required long SubjectId { get; init; }

    public required long ActorId { get; init; }

    /// The comment that was written, or 0.
    public required long CommentId { get; init; }

    /// The note under which all that happened. Nothing of following.
    public long? NoteId { get; init; }
}
