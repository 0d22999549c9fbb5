using Loquat.Accounts;
using Loquat.Data;
using Loquat.Linguistics;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes;

/// Writing under a note, or answering what somebody wrote there.
public sealed class Comments(LoquatDb db, Ids ids, NoteLinks links, NotePhotos photos, RateLimits limits, TimeProvider clock)
{
    /// Writing twice under one key gives the same comment, so that a double click or a retry on a bad line is harmless.
    public Task<Note> WriteAsync(Account actor, string key, NoteReference answered, CommentContent content, CancellationToken ct)
    {
        NoteKeys.Checked(key);
        var clean = content.ReadyToWrite();
        return db.WithFreshIdsAsync(() => WriteOnceAsync(actor, key, answered, clean, ct));
    }

    async Task<Note> WriteOnceAsync(Account actor, string key, NoteReference answered, CommentContent content, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync($"note {actor.Id} {key}", ct);
        var rootId = answered.RootId ?? answered.Id;
        if (await db.Notes.FirstOrDefaultAsync(n => n.AuthorId == actor.Id && n.Key == key, ct) is { } known)
        {
            return known.RootId == rootId ? known : throw Refusal.Invalid(Text.Note_KeyWrong);
        }
        await db.LockCommentsAsync(rootId, ct);
        await RefuseWhereNotAllowedAsync(actor, rootId, ct);
        var threadId = answered.RootId is null ? rootId : await ThreadAsync(answered.Id, rootId, ct);
        limits.CountCommenting(actor.Id);
        var comment = New(actor, key, rootId, threadId, content);
        db.Notes.Add(comment);
        await db.SaveChangesAsync(ct);
        await photos.ArrangeAsync(actor, comment, content.Photos, ct);
        await links.WriteMentionsAsync(comment, ct);
        await db.CountCommentAsync(comment, +1, ct);
        await work.CommitAsync(ct);
        return comment;
    }

    /// The one place that knows who may write under which note.
    async Task RefuseWhereNotAllowedAsync(Account actor, long rootId, CancellationToken ct)
    {
        if (!await db.Notes.VisibleTo(db, new Viewer(actor.Id)).AnyAsync(n => n.Id == rootId, ct))
        {
            throw Refusal.NotFound();
        }
    }

    /// There is one level of answers: what answers an answer stands in the same thread.
    async Task<long> ThreadAsync(long answeredId, long rootId, CancellationToken ct)
    {
        var there = db.Notes.Where(n => n.RootId == rootId && n.State == NoteState.Published);
        var answered = await there.Where(n => n.Id == answeredId).Select(n => n.ReplyToId).FirstOrDefaultAsync(ct) ?? throw Refusal.NotFound();
        if (answered == rootId)
        {
            return answeredId;
        }
        return await there.AnyAsync(n => n.Id == answered, ct) ? answered : throw Refusal.NotFound();
    }

    Note New(Account actor, string key, long rootId, long threadId, CommentContent content)
    {
        var now = clock.GetUtcNow();
        return new Note
        {
            Id = ids.Next(),
            AuthorId = actor.Id,
            Key = key,
            RootId = rootId,
            ReplyToId = threadId,
            State = NoteState.Published,
            // Who sees it is decided by its root.
            Visibility = NoteVisibility.Public,
            Body = content.Body,
            Language = WrittenLanguage.Guess(content.Body),
            CreatedAt = now,
            SavedAt = now,
            PublishedAt = now,
        };
    }
}
