using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Notes;
using Loquat.Notes.Comments;
using Loquat.Notes.LikesAndSaves;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notifications;

/// Notifies the author of the comment replied to, the author of the note, and mentioned people. Each person gets at most one notification
/// for a comment.
public sealed class CommentNotifications(LoquatDb db, NotificationWriting writing)
{
    public async Task HandleAsync(CommentWritten written, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync(LockOf(written.CommentId), ct);
        if (await db.Notes.AsNoTracking()
            .FirstOrDefaultAsync(n => n.Id == written.CommentId && n.State == NoteState.Published && n.RootId != null, ct) is { } comment)
        {
            foreach (var person in (await WhomAsync(comment, ct)).GroupBy(w => w.AccountId))
            {
                // Only people who may see the note are notified of its comments.
                if (await db.Notes.VisibleTo(db, new Viewer(person.Key)).AnyAsync(n => n.Id == comment.RootId, ct))
                {
                    await TellOnceAsync(comment, person, ct);
                }
            }
        }
        await work.CommitAsync(ct);
    }

    /// Also removes the notifications about its replies.
    public async Task TakeBackAsync(CommentGone gone, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync(LockOf(gone.CommentId), ct);
        if (!await db.Notes.AnyAsync(n => n.Id == gone.CommentId && n.State == NoteState.Published, ct))
        {
            var answers = db.Notes.Where(a => a.ReplyToId == gone.CommentId);
            await writing.TakeBackAsync(
                db.Notifications.Where(n => n.NoteId == gone.RootId
                    && (n.CommentId == gone.CommentId || n.SubjectId == gone.CommentId
                        || answers.Any(a => a.Id == n.CommentId || a.Id == n.SubjectId))), ct);
        }
        await work.CommitAsync(ct);
    }

    /// Writes the first kind of notification that the person has not switched off.
    async Task TellOnceAsync(
        Note comment, IEnumerable<(long AccountId, NotificationKind Kind, long SubjectId)> meanings, CancellationToken ct)
    {
        foreach (var (accountId, kind, subject) in meanings)
        {
            if (await writing.NotifyAsync(accountId, kind, subject, comment.AuthorId, comment.Id, comment.RootId, ct)
                || await writing.WasToldAsync(accountId, kind, subject, comment.AuthorId, comment.Id, ct))
            {
                return;
            }
        }
    }

    /// The most important kind for each person comes first: reply, then comment, then mention.
    async Task<IEnumerable<(long AccountId, NotificationKind Kind, long SubjectId)>> WhomAsync(Note comment, CancellationToken ct)
    {
        var root = comment.RootId!.Value;
        var whom = new List<(long AccountId, NotificationKind Kind, long SubjectId)>();
        if (comment.ReplyToId is { } parent && parent != root)
        {
            whom.AddRange((await AuthorsOfAsync(parent, ct)).Select(author => (author, NotificationKind.Reply, parent)));
        }
        whom.AddRange((await AuthorsOfAsync(root, ct)).Select(author => (author, NotificationKind.Comment, root)));
        var mentioned = await db.Mentions.Where(m => m.NoteId == comment.Id).Select(m => m.AccountId).ToListAsync(ct);
        whom.AddRange(mentioned.Select(account => (account, NotificationKind.Mention, comment.Id)));
        return whom;
    }

    Task<List<long>> AuthorsOfAsync(long noteId, CancellationToken ct) =>
        db.Notes.Where(n => n.Id == noteId).Select(n => n.AuthorId).ToListAsync(ct);

    static string LockOf(long commentId) => $"notices of comment {commentId}";
}
