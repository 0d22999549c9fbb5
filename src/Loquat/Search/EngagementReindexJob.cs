using Loquat.Data;
using Loquat.Notes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Search;

/// Once an hour: updates the place in the index of notes whose engagement has changed.
public sealed class EngagementReindexJob(LoquatDb db, NoteIndex index)
{
    const int Batch = 100;

    static readonly string Moved = $$"""
        SELECT n.id AS "Value" FROM search_notes s JOIN notes n ON n.id = s.note_id
        WHERE n.id > {0} AND n.state = {{(int)NoteState.Published}} AND abs(s.place) / 65536 <> {{SearchPlaces.SecondsSql}} ORDER BY n.id
        LIMIT {1}
        """;

    public async Task SyncAsync(CancellationToken ct)
    {
        for (IReadOnlyList<long> ids = await NextAsync(0, ct); ids.Count > 0; ids = await NextAsync(ids[^1], ct))
        {
            await using var work = await db.BeginAsync(ct);
            foreach (var id in ids)
            {
                await db.LockAsync($"note {id}", ct);
                if (await db.Notes.AsNoTracking().FirstOrDefaultAsync(n => n.Id == id, ct) is { } note)
                {
                    await index.SyncAsync(note, ct);
                }
            }
            await work.CommitAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    async Task<IReadOnlyList<long>> NextAsync(long after, CancellationToken ct) =>
        await db.Database.SqlQueryRaw<long>(Moved, after, Batch).ToListAsync(ct);
}
