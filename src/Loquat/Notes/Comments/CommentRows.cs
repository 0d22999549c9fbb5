using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Comments;

/// What all that is done with comments has in common. Within the caller's transaction.
static class CommentRows
{
    /// While nobody else changes anything under the note.
    public static Task LockCommentsAsync(this LoquatDb db, long rootId, CancellationToken ct) => db.LockAsync($"note {rootId}", ct);

    /// The comment as it stands once nobody else changes it any more.
    public static async Task<Note> LockedCommentAsync(this LoquatDb db, long commentId, CancellationToken ct)
    {
        if (await db.Notes.Where(n => n.Id == commentId).Select(n => n.RootId).FirstOrDefaultAsync(ct) is not { } rootId)
        {
            throw Refusal.NotFound();
        }
        await db.LockCommentsAsync(rootId, ct);
        return await db.Notes.FirstOrDefaultAsync(n => n.Id == commentId && n.RootId == rootId, ct) ?? throw Refusal.NotFound();
    }

    /// A comment comes or goes: one more or less at the note, with all that answers it, and at the comment that it answers.
    /// What answers a comment that is not there is not counted at the note; it comes back with it.
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
