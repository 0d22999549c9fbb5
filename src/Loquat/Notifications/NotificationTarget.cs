using Loquat.Notes;
using Loquat.Notes.Boards;
using Loquat.Notes.LikesAndSaves;

namespace Loquat.Notifications;

/// What a notification is about, and so where it leads.
public readonly record struct NotificationTarget(NotificationKind Kind, long SubjectId, long CommentId, long? NoteId)
{
    /// The comment that was written, or else the one that something happened to.
    public long? Comment => CommentId > 0 ? CommentId : NoteId is not null && SubjectId != NoteId ? SubjectId : null;

    /// Of what happened to one's own, and by nobody.
    public bool IsOwn => Kind is NotificationKind.VideoReady or NotificationKind.VideoFailed or NotificationKind.SourceWithdrawn;

    /// Nothing where it is about a person. A video without a note is in a draft.
    public string? Address =>
        Kind == NotificationKind.BoardInvitation ? Board.AddressOf(SubjectId)
            : IsOwn && NoteId is null ? "/drafts"
            : NoteId is { } note ? new NoteReference(Comment ?? note, 0, Comment is null ? null : note).Address
            : null;
}
