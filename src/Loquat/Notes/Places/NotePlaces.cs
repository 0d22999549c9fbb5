using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Places;

/// Stores the places of notes, in the caller's transaction. Places are never read from photos.
public sealed class NotePlaces(LoquatDb db, Gazetteer gazetteer)
{
    /// The row of the note must exist. Null removes the place.
    public async Task SetAsync(long noteId, long? placeId, CancellationToken ct)
    {
        var row = await db.NotePlaces.FirstOrDefaultAsync(p => p.NoteId == noteId, ct);
        if (row?.PlaceId == placeId)
        {
            return;
        }
        if (placeId is not { } id)
        {
            db.NotePlaces.Remove(row!);
        }
        else
        {
            await KnowAsync(id, ct);
            if (row is null)
            {
                db.NotePlaces.Add(new NotePlace { NoteId = noteId, PlaceId = id });
            }
            else
            {
                row.PlaceId = id;
            }
        }
        await db.SaveChangesAsync(ct);
    }

    internal GazetteerPlace? Find(long id) => gazetteer.Find(id);

    /// Ensures that a place has a row, so that foreign keys can refer to it.
    internal async Task KnowAsync(long id, CancellationToken ct)
    {
        var place = gazetteer.Find(id) ?? throw Refusal.Invalid(Text.Place_Unknown, "place");
        await db.Database.ExecuteSqlAsync(
            $"""
                INSERT INTO places (id, latitude, longitude)
                VALUES ({id}, {place.At.LatitudeUnits}, {place.At.LongitudeUnits}) ON CONFLICT (id) DO NOTHING
                """, ct);
    }

    public Task<long?> OfAsync(long noteId, CancellationToken ct) =>
        db.NotePlaces.Where(p => p.NoteId == noteId).Select(p => (long?)p.PlaceId).FirstOrDefaultAsync(ct);

    public async Task<IReadOnlyDictionary<long, Place>> OfAsync(IReadOnlyCollection<long> noteIds, CancellationToken ct) => await (
        from note in db.NotePlaces.AsNoTracking()
        join place in db.Places.AsNoTracking() on note.PlaceId equals place.Id
        where noteIds.Contains(note.NoteId)
        select new { note.NoteId, place }).ToDictionaryAsync(found => found.NoteId, found => found.place, ct);
}
