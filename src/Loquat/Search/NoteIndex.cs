using Loquat.Data;
using Loquat.Notes;
using Loquat.Notes.Places;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Search;

/// Keeps what can be found as the notes are, within the transaction that changes one.
public sealed class NoteIndex(LoquatDb db, NoteAudience audience, SearchIndex index, PlaceNames places)
{
    /// After the note's words, state or audience changed. What is no published note can't be found.
    public async Task FollowAsync(Note note, CancellationToken ct)
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

    /// Hardly ever taken: it would need two notes of one second whose ids end alike.
    async Task<long> FreeAsync(long place, long noteId, CancellationToken ct)
    {
        while (await db.SearchNotes.AnyAsync(n => n.Place == place && n.NoteId != noteId, ct))
        {
            place += Math.Sign(place);
        }
        return place;
    }
}
