using Loquat.Data;
using Loquat.Notes.Places;
using Loquat.Notes.Topics;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Publishing;

/// After the names of a place changed: updates its notes, which show the name and are found by it.
public sealed class PlaceRenaming(LoquatDb db, NoteLinks links)
{
    const int Batch = 100;

    /// Job handler. Each note has its own transaction and uses the names at that moment.
    public async Task HandleAsync(PlaceNamesChanged changed, CancellationToken ct)
    {
        for (long[] ids = await NextAsync(changed.PlaceId, 0, ct); ids.Length > 0; ids = await NextAsync(changed.PlaceId, ids[^1], ct))
        {
            foreach (var id in ids)
            {
                await SyncAsync(id, ct);
            }
        }
    }

    Task<long[]> NextAsync(long placeId, long after, CancellationToken ct) =>
        db.NotePlaces.Where(p => p.PlaceId == placeId && p.NoteId > after).OrderBy(p => p.NoteId).Select(p => p.NoteId).Take(Batch)
            .ToArrayAsync(ct);

    async Task SyncAsync(long noteId, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync($"note {noteId}", ct);
        if (await db.Notes.FirstOrDefaultAsync(n => n.Id == noteId && n.State == NoteState.Published, ct) is { } note)
        {
            // Rendered notes contain the old name.
            note.Version++;
            await links.SyncAsync(note, ct);
        }
        await work.CommitAsync(ct);
        db.ChangeTracker.Clear();
    }
}
