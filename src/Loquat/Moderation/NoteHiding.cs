using Loquat.Accounts;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Notes;
using Loquat.Notes.Attachments;
using Loquat.Notes.Comments;
using Loquat.Notes.Publishing;
using Loquat.Notes.Topics;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Moderation;

/// Hides a note or a comment from everybody but its author, and restores it.
public sealed class NoteHiding(LoquatDb db, NoteLinks links, NotePhotos photos, Decisions decisions, JobQueue jobs, TimeProvider clock)
{
    public async Task HideAsync(Account moderator, long noteId, string words, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        var note = await FindAsync(noteId, ct);
        if (note.HiddenAt is null)
        {
            note.HiddenAt = clock.GetUtcNow();
            // A note that its author has just deleted stays deleted, and undoing the deletion doesn't show it again.
            if (note.State == NoteState.Published)
            {
                await ShowAsync(note, NoteState.Hidden, ct);
            }
            await decisions.WriteAsync(moderator, note.AuthorId, note.Id, DecisionKind.NoteHidden, words, until: null, ct);
        }
        await work.CommitAsync(ct);
    }

    public async Task RestoreAsync(Account moderator, long noteId, string words, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        var note = await FindAsync(noteId, ct);
        if (note.HiddenAt is not null)
        {
            note.HiddenAt = null;
            if (note.State == NoteState.Hidden)
            {
                await ShowAsync(note, NoteState.Published, ct);
            }
            await decisions.WriteAsync(moderator, note.AuthorId, note.Id, DecisionKind.NoteRestored, words, until: null, ct);
        }
        await work.CommitAsync(ct);
    }

    async Task<Note> FindAsync(long noteId, CancellationToken ct)
    {
        // Changes below a note are serialised.
        var root = await db.Notes.Where(n => n.Id == noteId).Select(n => n.RootId).FirstOrDefaultAsync(ct);
        await db.LockAsync($"note {root ?? noteId}", ct);
        return await db.Notes.FirstOrDefaultAsync(n => n.Id == noteId && n.State != NoteState.Draft, ct) ?? throw Refusal.NotFound();
    }

    async Task ShowAsync(Note note, NoteState state, CancellationToken ct)
    {
        note.State = state;
        note.Version++;
        await photos.SyncAsync(note, ct);
        await links.SyncAsync(note, ct);
        if (note.RootId is not null)
        {
            await db.SaveChangesAsync(ct);
            await db.CountCommentAsync(note, state == NoteState.Published ? 1 : -1, ct);
        }
        else if (state == NoteState.Published)
        {
            jobs.Raise(new NoteRestored(note.Id, note.AuthorId));
        }
        else
        {
            jobs.Raise(new NoteRemoved(note.Id, note.AuthorId));
        }
    }
}
