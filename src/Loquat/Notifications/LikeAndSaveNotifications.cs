using Loquat.Notes;
using Loquat.Notes.LikesAndSaves;

namespace Loquat.Notifications;

/// Notifies the author of a like or save, in the transaction of the like.
public sealed class LikeAndSaveNotifications(NotificationWriting writing)
{
    public Task HandleAsync(LikeOrSaveChange appreciation, CancellationToken ct)
    {
        var (note, actor) = (appreciation.Note, appreciation.ActorId);
        var kind = appreciation.Kind == AppreciationKind.Like ? NotificationKind.Like : NotificationKind.Save;
        return appreciation.IsTakenBack
            ? writing.TakeBackAsync(note.AuthorId, kind, note.Id, actor, ct)
            : writing.NotifyAsync(note.AuthorId, kind, note.Id, actor, commentId: 0, note.RootId ?? note.Id, ct);
    }
}
