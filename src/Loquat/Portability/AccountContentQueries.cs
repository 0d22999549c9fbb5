using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Languages.MyWords;
using Loquat.Media;
using Loquat.Notes;
using Loquat.Notes.LikesAndSaves;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Portability;

/// Counts the content of an account for its owner.
public sealed class AccountContentQueries(LoquatDb db, MediaStore store)
{
    public async Task<AccountContentSummary> OfAsync(Account actor, CancellationToken ct)
    {
        var me = actor.Id;
        // Notes hidden by a moderator still belong to their author.
        var written = db.Notes.Where(n => n.AuthorId == me && (n.State == NoteState.Published || n.State == NoteState.Hidden));
        return new AccountContentSummary(
            await written.CountAsync(n => n.RootId == null, ct),
            await db.Notes.CountAsync(n => n.AuthorId == me && n.State == NoteState.Draft, ct),
            await written.CountAsync(n => n.RootId != null, ct),
            await db.Media.CountAsync(m => m.AccountId == me && m.IsHeld && m.State == MediumState.Ready, ct),
            await store.SizeAsync(Medium.AccountFolderOf(me), ct),
            await db.Likes.CountAsync(l => l.AccountId == me, ct),
            await db.Saves.CountAsync(s => s.AccountId == me, ct),
            await db.SavedWords.CountAsync(w => w.AccountId == me && w.RemovedAt == null, ct),
            await db.Follows.CountAsync(f => f.FollowerId == me, ct),
            await db.Follows.CountAsync(f => f.FollowedId == me, ct));
    }
}
