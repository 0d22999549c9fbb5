using Loquat.Notes;
using Loquat.Notes.Boards;
using Loquat.Notes.LikesAndSaves;

namespace Loquat.Notifications;

/// The subject of a notification, and so the page that it links to.
public readonly record struct NotificationTarget(NotificationKind Kind, long SubjectId, long CommentId, long? NoteId)
{
    /// The comment that was written, or the comment to which something happened.
    public long? Comment => CommentId > 0 ? CommentId : NoteId is not null && SubjectId != NoteId ? SubjectId : null;

    /// About the recipient's own content, without an actor.
    public bool IsOwn => Kind is NotificationKind.VideoReady or NotificationKind.VideoFailed or NotificationKind.SourceWithdrawn;

    /// Null for notifications about a person. A video without a note belongs to a draft.
    public string? Address =>
        Kind == NotificationKind.BoardInvitation ? Board.AddressOf(SubjectId)
            : IsOwn && NoteId is null ? "/drafts"
            : NoteId is { } note ? new NoteReference(Comment ?? note, 0, Comment is null ? null : note).Address
            : null;
}
