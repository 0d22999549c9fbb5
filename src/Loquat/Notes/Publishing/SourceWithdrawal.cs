using Loquat.Data;
using Loquat.Jobs;
using Loquat.Notes.Attachments;
using Loquat.Notes.Remixes;
using Loquat.Notes.Topics;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Publishing;

/// Takes down the remixes of a note that was withdrawn, if its author chose that. The author of a remix still sees it.
public sealed class SourceWithdrawal(
    LoquatDb db, NoteAudience audience, NoteLinks links, NotePhotos photos, JobQueue jobs, TimeProvider clock)
{
    /// Runs in the transaction that erases an account.
    public async Task BeforeErasingAsync(long accountId, CancellationToken ct)
    {
        var sources = db.NoteSources;
        foreach (var id in await db.Notes.Where(n => n.AuthorId == accountId && sources.Any(s => s.SourceId == n.Id)).Select(n => n.Id)
            .ToListAsync(ct))
        {
            jobs.Enqueue(new SourceWithdrawn(id, await db.RemixChoices.AnyAsync(r => r.NoteId == id && r.TakesDown, ct)));
        }
    }

    /// Job handler. Does nothing if the source is public again. Skips drafts, because publishing checks the permission.
    public async Task HandleAsync(SourceWithdrawn withdrawn, CancellationToken ct)
    {
        if (!withdrawn.TakesDown || await audience.Everybodys.AnyAsync(n => n.Id == withdrawn.NoteId, ct))
        {
            return;
        }
        var sent = db.Notes.Where(n => n.State != NoteState.Draft);
        foreach (var id in await db.NoteSources.Where(s => s.SourceId == withdrawn.NoteId && s.WithdrawnAt == null
            && sent.Any(n => n.Id == s.NoteId)).Select(s => s.NoteId).ToListAsync(ct))
        {
            await TakeDownAsync(id, ct);
        }
    }

    async Task TakeDownAsync(long noteId, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync($"note {noteId}", ct);
        if (await db.Notes.FirstOrDefaultAsync(n => n.Id == noteId, ct) is { } note
            && await db.NoteSources.FirstOrDefaultAsync(s => s.NoteId == noteId && s.WithdrawnAt == null, ct) is { } source)
        {
            source.WithdrawnAt = clock.GetUtcNow();
            note.Visibility = NoteVisibility.OnlyMe;
            note.Version++;
            await photos.SyncAsync(note, ct);
            await links.SyncAsync(note, ct);
            jobs.Enqueue(new RemixWithdrawn(noteId));
        }
        await work.CommitAsync(ct);
        db.ChangeTracker.Clear();
    }
}
