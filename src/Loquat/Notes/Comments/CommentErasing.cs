using Loquat.Data;
using Loquat.Media;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Comments;

/// Before an account goes, in its transaction: what it wrote under notes of others must not stay counted there, and what others
/// show under what it wrote goes too.
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
        // What answers something of the same account is counted there, so it goes first.
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
