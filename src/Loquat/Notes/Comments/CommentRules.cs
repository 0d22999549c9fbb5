using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Comments;

/// Who may comment on a note, how often, and to which thread the comment belongs.
public sealed class CommentRules(LoquatDb db, ContactRules contacts, RateLimits limits)
{
    /// Returns the id that the comment replies to: the note, or the top comment of a thread. Runs in the caller's transaction.
    public async Task<long> PlaceAsync(Account actor, NoteReference answered, CancellationToken ct)
    {
        var rootId = answered.RootId ?? answered.Id;
        var author = await db.Notes.VisibleTo(db, new Viewer(actor.Id)).Where(n => n.Id == rootId)
            .Join(db.Accounts, n => n.AuthorId, a => a.Id, (_, a) => a).AsNoTracking().FirstOrDefaultAsync(ct) ?? throw Refusal.NotFound();
        if (!await contacts.MayCommentAsync(author, new Viewer(actor.Id), ct))
        {
            throw Refusal.Forbidden(Text.Comment_NotAllowed);
        }
        var threadId = answered.RootId is null ? rootId : await ThreadAsync(answered.Id, rootId, ct);
        limits.CountCommenting(actor.Id);
        return threadId;
    }

    /// Replies have one level: a reply to a reply belongs to the same thread.
    async Task<long> ThreadAsync(long answeredId, long rootId, CancellationToken ct)
    {
        var there = db.Notes.Where(n => n.RootId == rootId && n.State == NoteState.Published);
        var answered = await there.Where(n => n.Id == answeredId).Select(n => n.ReplyToId).FirstOrDefaultAsync(ct)
            ?? throw Refusal.NotFound();
        if (answered == rootId)
        {
            return answeredId;
        }
        return await there.AnyAsync(n => n.Id == answered, ct) ? answered : throw Refusal.NotFound();
    }
}
