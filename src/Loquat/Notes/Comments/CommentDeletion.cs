using Loquat.Accounts;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Notes.Attachments;
using Loquat.Notes.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Comments;

/// Deletes a comment for its writer or the author of the note. The comment is hidden at once and erased after the time to undo. Its replies
/// disappear and come back with it.
public sealed class CommentDeletion(LoquatDb db, NotePhotos photos, JobQueue jobs, TimeProvider clock)
{
    public async Task<NoteReference> DeleteAsync(Account actor, long commentId, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        var comment = await db.LockedCommentAsync(commentId, ct);
        if (comment.State == NoteState.Published)
        {
            await RefuseOthersAsync(actor, comment, ct);
            (comment.State, comment.PinnedAt) = (NoteState.Deleted, null);
            (comment.DeletedAt, comment.DeletedById) = (clock.GetUtcNow(), actor.Id);
            await photos.SyncAsync(comment, ct);
            await db.CountCommentAsync(comment, -1, ct);
            // Notifications about it are hidden at once. They are deleted when the time to undo is over, before the rows are.
            jobs.Enqueue(new CommentGone(comment.Id, comment.RootId!.Value), comment.DeletedAt + NoteUndo.Window);
            jobs.Enqueue(new NotePurgeDue(comment.Id), comment.DeletedAt + NoteUndo.KeptFor);
        }
        else if (comment.DeletedById != actor.Id)
        {
            throw Refusal.NotFound();
        }
        await work.CommitAsync(ct);
        return ReferenceTo(comment);
    }

    /// Only the person who deleted it can restore it.
    public async Task<NoteReference> RestoreAsync(Account actor, long commentId, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        var comment = await db.LockedCommentAsync(commentId, ct);
        if (comment.State == NoteState.Deleted)
        {
            if (comment.DeletedById != actor.Id || comment.DeletedAt + NoteUndo.KeptFor < clock.GetUtcNow())
            {
                throw Refusal.NotFound();
            }
            // Restoring doesn't bring back a comment that a moderator hid meanwhile.
            comment.State = comment.HiddenAt is null ? NoteState.Published : NoteState.Hidden;
            (comment.DeletedAt, comment.DeletedById) = (null, null);
            comment.Version++;
            await photos.SyncAsync(comment, ct);
            if (comment.State == NoteState.Published)
            {
                await db.CountCommentAsync(comment, +1, ct);
            }
        }
        else
        {
            await RefuseOthersAsync(actor, comment, ct);
        }
        await work.CommitAsync(ct);
        return ReferenceTo(comment);
    }

    /// Whether the time to undo is still running.
    public async Task<bool> CanRestoreAsync(Viewer viewer, long rootId, long commentId, CancellationToken ct)
    {
        var since = clock.GetUtcNow() - NoteUndo.Window;
        return await db.Notes.AnyAsync(n => n.Id == commentId && n.RootId == rootId && n.State == NoteState.Deleted
            && n.DeletedById == viewer.AccountId && n.DeletedAt > since, ct);
    }

    async Task RefuseOthersAsync(Account actor, Note comment, CancellationToken ct)
    {
        if (comment.AuthorId != actor.Id && !await db.Notes.AnyAsync(n => n.Id == comment.RootId && n.AuthorId == actor.Id, ct))
        {
            throw Refusal.NotFound();
        }
    }

    static NoteReference ReferenceTo(Note comment) => new(comment.Id, comment.AuthorId, comment.RootId);
}
