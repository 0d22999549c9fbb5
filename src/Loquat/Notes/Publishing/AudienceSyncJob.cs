using Loquat.Accounts;
using Loquat.Accounts.Settings;
using Loquat.Data;
using Loquat.Notes.Attachments;
using Loquat.Notes.Topics;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Publishing;

/// After an author became private or public, was suspended or restored: recomputes the public photo keys and the topic counts of their
/// notes.
public sealed class AudienceSyncJob(LoquatDb db, NoteLinks links, NotePhotos photos)
{
    const int Batch = 100;

    /// Job handler. Each note has its own transaction and uses the state at that moment, so the job may run twice.
    public async Task HandleAsync(AudienceChanged changed, CancellationToken ct)
    {
        for (long[] ids = await NextAsync(changed.AccountId, 0, ct); ids.Length > 0; ids = await NextAsync(changed.AccountId, ids[^1], ct))
        {
            foreach (var id in ids)
            {
                await SyncAsync(id, ct);
            }
        }
    }

    Task<long[]> NextAsync(long authorId, long after, CancellationToken ct) => db.Notes
        .Where(n => n.AuthorId == authorId && n.Id > after && n.State == NoteState.Published && n.Visibility == NoteVisibility.Public)
        .OrderBy(n => n.Id).Select(n => n.Id).Take(Batch).ToArrayAsync(ct);

    async Task SyncAsync(long noteId, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync($"note {noteId}", ct);
        if (await db.Notes.FirstOrDefaultAsync(n => n.Id == noteId, ct) is { } note)
        {
            if (await photos.SyncAsync(note, ct))
            {
                // Rendered notes contain the old photo addresses.
                note.Version++;
            }
            await links.SyncAsync(note, ct);
        }
        await work.CommitAsync(ct);
        db.ChangeTracker.Clear();
    }
}
