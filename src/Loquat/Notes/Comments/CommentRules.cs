using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Comments;

/// Who may write under which note, how often, and where it stands then.
public sealed class CommentRules(LoquatDb db, ContactRules contacts, RateLimits limits)
{
    /// What the comment answers: the note, or the comment of a thread. Within the caller's transaction.
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

    /// There is one level of answers: what answers an answer stands in the same thread.
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
