using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Comments;

/// Locking and counting for all changes of comments. Runs in the caller's transaction.
static class CommentRows
{
    /// Serialises all changes below a note.
    public static Task LockCommentsAsync(this LoquatDb db, long rootId, CancellationToken ct) => db.LockAsync($"note {rootId}", ct);

    /// The comment, read after taking the lock.
    public static async Task<Note> LockedCommentAsync(this LoquatDb db, long commentId, CancellationToken ct)
    {
        if (await db.Notes.Where(n => n.Id == commentId).Select(n => n.RootId).FirstOrDefaultAsync(ct) is not { } rootId)
        {
            throw Refusal.NotFound();
        }
        await db.LockCommentsAsync(rootId, ct);
        return await db.Notes.FirstOrDefaultAsync(n => n.Id == commentId && n.RootId == rootId, ct) ?? throw Refusal.NotFound();
    }

    /// Adjusts the counts when a comment appears or disappears: that of the note, including the comment's replies, and that of the comment
    /// it replies to. A reply to a comment that is not visible is not counted at the note; it returns with that comment.
    public static async Task CountCommentAsync(this LoquatDb db, Note comment, int change, CancellationToken ct)
    {
        var (root, answered) = (comment.RootId!.Value, comment.ReplyToId!.Value);
        if (root == answered)
        {
            await db.CountAsync(root, comments: change * (1 + comment.Comments), ct: ct);
            return;
        }
        if (await db.Notes.AnyAsync(n => n.Id == answered && n.State == NoteState.Published, ct))
        {
            await db.CountAsync(root, comments: change, ct: ct);
        }
        await db.CountAsync(answered, comments: change, ct: ct);
    }
}
