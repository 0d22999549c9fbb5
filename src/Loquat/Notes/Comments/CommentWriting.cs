using Loquat.Accounts;
using Loquat.Data;
using Loquat.Languages;
using Loquat.Notes.Attachments;
using Loquat.Notes.Topics;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Comments;

/// Writes comments and replies.
public sealed class CommentWriting(LoquatDb db, Ids ids, NoteLinks links, NotePhotos photos, CommentRules rules, TimeProvider clock)
{
    /// Writing twice with one key returns the same comment, so a double click or a retry is harmless.
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
        var comment = New(actor, key, rootId, await rules.PlaceAsync(actor, answered, ct), content);
        db.Notes.Add(comment);
        await db.SaveChangesAsync(ct);
        await photos.ArrangeAsync(actor, comment, content.Photos, ct);
        await links.WriteMentionsAsync(comment, ct);
        await db.CountCommentAsync(comment, +1, ct);
        await work.CommitAsync(ct);
        return comment;
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
            // The root note decides who sees a comment.
            Visibility = NoteVisibility.Public,
            Body = content.Body,
            Language = TextLanguages.Of(content.Body, actor),
            CreatedAt = now,
            SavedAt = now,
            PublishedAt = now,
        };
    }
}
