using System.Text.Json.Serialization;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Notes.Attachments;
using Loquat.Notes.Topics;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Publishing;

[Job("note-purge-due")]
public sealed record NotePurgeDue([property: JsonPropertyName("NoteId")] long NoteId);

/// Deletes a note: hides it at once and deletes all of its rows when the time to undo is over.
public sealed class NoteDeletion(LoquatDb db, NoteLinks links, NotePhotos photos, JobQueue jobs, TimeProvider clock)
{
    public async Task DeleteAsync(Account actor, long noteId, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync($"note {noteId}", ct);
        var note = await db.Notes.FirstOrDefaultAsync(n => n.Id == noteId && n.AuthorId == actor.Id && n.RootId == null
            && (n.State == NoteState.Published || n.State == NoteState.Hidden), ct)
            ?? throw Refusal.NotFound();
        var wasPublished = note.State == NoteState.Published;
        note.State = NoteState.Deleted;
        note.DeletedAt = clock.GetUtcNow();
        await links.SyncAsync(note, ct);
        await photos.SyncAsync(note, ct);
        jobs.Enqueue(new NotePurgeDue(note.Id), note.DeletedAt + NoteUndo.KeptFor);
        if (wasPublished)
        {
            jobs.Raise(new NoteRemoved(note.Id, note.AuthorId));
        }
        await work.CommitAsync(ct);
    }

    public async Task RestoreAsync(Account actor, long noteId, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync($"note {noteId}", ct);
        var note = await db.Notes.FirstOrDefaultAsync(
            n => n.Id == noteId && n.AuthorId == actor.Id && n.State != NoteState.Draft && n.RootId == null, ct)
            ?? throw Refusal.NotFound();
        if (note.State == NoteState.Deleted)
        {
            if (note.DeletedAt + NoteUndo.KeptFor < clock.GetUtcNow())
            {
                throw Refusal.NotFound();
            }
            // Restoring doesn't bring back what a moderator hid.
            note.State = note.HiddenAt is null ? NoteState.Published : NoteState.Hidden;
            note.DeletedAt = null;
            note.Version++;
            await photos.SyncAsync(note, ct);
            await links.SyncAsync(note, ct);
            if (note.State == NoteState.Published)
            {
                jobs.Raise(new NoteRestored(note.Id, note.AuthorId));
            }
        }
        await work.CommitAsync(ct);
    }

    /// Whether the time to undo is still running.
    public async Task<bool> CanRestoreAsync(Viewer viewer, long noteId, CancellationToken ct)
    {
        var since = clock.GetUtcNow() - NoteUndo.Window;
        return await db.Notes.AnyAsync(n => n.Id == noteId && n.AuthorId == viewer.AccountId && n.RootId == null
            && n.State == NoteState.Deleted && n.DeletedAt > since, ct);
    }

    /// Job handler for notes and comments. Skips a note that was restored, even if deleted again since: that deletion has its own job.
    public async Task HandleAsync(NotePurgeDue due, CancellationToken ct)
    {
        var before = clock.GetUtcNow() - NoteUndo.Window;
        await using var work = await db.BeginAsync(ct);
        if (await db.Notes.FirstOrDefaultAsync(n => n.Id == due.NoteId && n.State == NoteState.Deleted && n.DeletedAt <= before,
            ct) is { } note)
        {
            await photos.LetGoOfAllAsync(note.Id, ct);
            db.Notes.Remove(note);
        }
        await work.CommitAsync(ct);
    }
}
