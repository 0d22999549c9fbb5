using Loquat.Accounts;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Languages;
using Loquat.Notes.Attachments;
using Loquat.Notes.Remixes;
using Loquat.Notes.Topics;
using Loquat.Notes.Views;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Publishing;

/// Edits a published note. The previous text is kept as a revision that only the author can see.
public sealed class NoteEditing(
    LoquatDb db, NoteLinks links, NotePhotos photos, NoteContents contents, JobQueue jobs, TimeProvider clock)
{
    public async Task<Note> EditAsync(Account actor, long noteId, NoteContent content, CancellationToken ct)
    {
        var clean = content.ReadyToPublish();
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync($"note {noteId}", ct);
        var note = await OwnAsync(actor, noteId, ct);
        await RefuseWithdrawnAsync(noteId, clean, ct);
        var saved = await contents.OfAsync(note, ct);
        if (IsSame(note, saved, clean))
        {
            return note;
        }
        await links.EraseAsync(note, ct);
        if ((saved.Title, saved.Body) != (clean.Title, clean.Body))
        {
            KeepRevision(note);
        }
        NoteContents.Fill(note, clean);
        note.Language = TextLanguages.Of($"{note.Title}\n{note.Body}", actor);
        note.Version++;
        await contents.ReplaceOfPublishedAsync(actor, note, clean, ct);
        jobs.Raise(new NoteEdited(note.Id, note.AuthorId, note.Version));
        if (saved.Visibility != clean.Visibility)
        {
            await photos.SyncAsync(note, ct);
            jobs.Raise(new NoteVisibilityChanged(note.Id, note.AuthorId, note.Visibility));
        }
        await links.WriteAsync(note, ct);
        await work.CommitAsync(ct);
        return note;
    }

    /// A note whose source is gone stays visible to its author only.
    async Task RefuseWithdrawnAsync(long noteId, NoteContent clean, CancellationToken ct)
    {
        if (clean.Visibility != NoteVisibility.OnlyMe
            && await db.NoteSources.AnyAsync(s => s.NoteId == noteId && s.WithdrawnAt != null, ct))
        {
            throw Refusal.Invalid(Text.Remix_Withdrawn, "visibility");
        }
    }

    static bool IsSame(Note note, NoteContent saved, NoteContent clean) =>
        (saved.Title, saved.Body, saved.Visibility, saved.TextCardTemplate, saved.Channel, saved.PlaceId)
            == (clean.Title, clean.Body, clean.Visibility, clean.TextCardTemplate, clean.Channel, clean.PlaceId)
        && saved.Photos.SequenceEqual(clean.Photos)
        && (clean.Remix.RemixPermissions is not { } permissions || !note.HasMedia
            || permissions == (saved.Remix.RemixPermissions ?? RemixPermissions.Closed));

    void KeepRevision(Note note)
    {
        db.NoteRevisions.Add(new NoteRevision(note.Id, note.Version, note.Title, note.Body, clock.GetUtcNow())
        {
            TextCardTemplate = note.TextCardTemplate,
        });
        note.EditedAt = clock.GetUtcNow();
    }

    public async Task<IReadOnlyList<NoteRevision>> HistoryAsync(Account actor, long noteId, CancellationToken ct)
    {
        var note = await OwnAsync(actor, noteId, ct);
        return await db.NoteRevisions.AsNoTracking().Where(r => r.NoteId == note.Id).OrderByDescending(r => r.Version).ToListAsync(ct);
    }

    /// The actor's own published note; a note of anybody else is not found.
    public async Task<Note> OwnAsync(Account actor, long noteId, CancellationToken ct) =>
        await db.Notes.FirstOrDefaultAsync(n => n.Id == noteId && n.AuthorId == actor.Id && n.State == NoteState.Published
            && n.RootId == null, ct) ?? throw Refusal.NotFound();
}
