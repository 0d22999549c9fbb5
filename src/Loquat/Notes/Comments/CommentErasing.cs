using Loquat.Data;
using Loquat.Media;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Comments;

/// Runs before an account is erased, in the same transaction. Removes its comments from the counts of other people's notes, and deletes
/// other people's photos in comments below its own notes and comments.
public sealed class CommentErasing(LoquatDb db, HeldMedia held)
{
    public async Task PrepareAsync(long accountId, CancellationToken ct)
    {
        await UncountAsync(accountId, ct);
        await LetGoOfPicturesAsync(accountId, ct);
    }

    async Task UncountAsync(long accountId, CancellationToken ct)
    {
        var written = await db.Notes.Where(n => n.AuthorId == accountId && n.RootId != null && n.State == NoteState.Published)
            .Select(n => new { n.Id, RootId = n.RootId!.Value, IsAnswer = n.ReplyToId != n.RootId }).ToListAsync(ct);
        foreach (var root in written.Select(w => w.RootId).Distinct().Order())
        {
            await db.LockCommentsAsync(root, ct);
        }
        // Replies first: a reply to a comment of the same account is counted at that comment.
        foreach (var id in written.OrderByDescending(w => w.IsAnswer).ThenBy(w => w.Id).Select(w => w.Id))
        {
            if (await db.Notes.AsNoTracking().FirstOrDefaultAsync(n => n.Id == id && n.State == NoteState.Published, ct) is { } comment)
            {
                await db.CountCommentAsync(comment, -1, ct);
            }
        }
    }

    async Task LetGoOfPicturesAsync(long accountId, CancellationToken ct)
    {
        var notes = db.Notes.Where(n => n.AuthorId == accountId).Select(n => n.Id);
        var pictures = await db.Notes.Where(
            n => n.AuthorId != accountId && (notes.Contains(n.RootId!.Value) || notes.Contains(n.ReplyToId!.Value)))
            .Join(db.NotePhotos, n => n.Id, p => p.NoteId, (_, p) => p.MediumId).ToArrayAsync(ct);
        await held.LetGoAsync(pictures, TimeSpan.Zero, ct);
    }
}
