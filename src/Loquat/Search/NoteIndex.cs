using Loquat.Data;
using Loquat.Notes;
using Loquat.Notes.Places;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Search;

/// Keeps the index current, in the transaction that changes a note.
public sealed class NoteIndex(LoquatDb db, NoteAudience audience, SearchIndex index, PlaceNames places)
{
    /// Runs after the text, state or audience of the note changed. Only published notes are in the index.
    public async Task SyncAsync(Note note, CancellationToken ct)
    {
        if (note.RootId is not null)
        {
            return;
        }
        var before = await db.SearchNotes.AsNoTracking().FirstOrDefaultAsync(n => n.NoteId == note.Id, ct);
        if (note.State == NoteState.Published)
        {
            var place = SearchPlaces.Of(note, await audience.IsEverybodysAsync(note, ct));
            var found = new SearchNote(note.Id, await FreeAsync(place, note.Id, ct));
            await index.PutAsync(db, found, before, await NoteTokens.OfAsync(db, note, places, ct), ct);
        }
        else if (before is not null)
        {
            await index.RemoveAsync(db, before, ct);
        }
    }

    /// A place is almost never taken: two notes would need the same second and the same last 16 bits of their ids.
    async Task<long> FreeAsync(long place, long noteId, CancellationToken ct)
    {
        while (await db.SearchNotes.AnyAsync(n => n.Place == place && n.NoteId != noteId, ct))
        {
            place += Math.Sign(place);
        }
        return place;
    }
}
