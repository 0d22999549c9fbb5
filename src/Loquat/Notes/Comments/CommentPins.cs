using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Comments;

/// The author of a note pins one comment above the others.
public sealed class CommentPins(LoquatDb db, TimeProvider clock)
{
    public async Task<NoteReference> PinAsync(Account actor, long commentId, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        var comment = await FindAsync(actor, commentId, ct);
        if (comment.PinnedAt is null)
        {
            await db.Notes.Where(n => n.ReplyToId == comment.RootId && n.PinnedAt != null)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(n => n.PinnedAt, (DateTimeOffset?)null).SetProperty(n => n.Version, n => n.Version + 1), ct);
            comment.PinnedAt = clock.GetUtcNow();
            comment.Version++;
        }
        await work.CommitAsync(ct);
        return new NoteReference(comment.Id, comment.AuthorId, comment.RootId);
    }

    public async Task<NoteReference> UnpinAsync(Account actor, long commentId, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        var comment = await FindAsync(actor, commentId, ct);
        if (comment.PinnedAt is not null)
        {
            comment.PinnedAt = null;
            comment.Version++;
        }
        await work.CommitAsync(ct);
        return new NoteReference(comment.Id, comment.AuthorId, comment.RootId);
    }

    /// Only a top-level comment, under the actor's own note.
    async Task<Note> FindAsync(Account actor, long commentId, CancellationToken ct)
    {
        var comment = await db.LockedCommentAsync(commentId, ct);
        return comment.State == NoteState.Published && comment.ReplyToId == comment.RootId
            && await db.Notes.AnyAsync(n => n.Id == comment.RootId && n.AuthorId == actor.Id && n.State == NoteState.Published, ct)
            ? comment
            : throw Refusal.NotFound();
    }
}
