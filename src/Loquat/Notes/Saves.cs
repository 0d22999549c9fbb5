using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes;

/// Keeping notes, on the board that everybody has. Whoever wrote a note is told how many saved it.
public sealed class Saves(LoquatDb db, IEnumerable<WhenAppreciated> others, TimeProvider clock)
{
    public async Task AddAsync(Viewer actor, NoteReference note, CancellationToken ct)
    {
        if (note.RootId is not null)
        {
            throw Refusal.NotFound();
        }
        await using var work = await db.BeginAsync(ct);
        var isNew = await db.Database.ExecuteSqlAsync($"""
            INSERT INTO saves (account_id, note_id, created_at) VALUES ({actor.AccountId}, {note.Id}, {clock.GetUtcNow().ToUnixTimeMilliseconds()})
            ON CONFLICT DO NOTHING
            """, ct) > 0;
        if (isNew)
        {
            await db.CountAsync(note.Id, saves: +1, ct: ct);
            await TellAsync(actor, note, isTakenBack: false, ct);
        }
        await work.CommitAsync(ct);
    }

    public async Task RemoveAsync(Viewer actor, NoteReference note, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        var was = await db.Database.ExecuteSqlAsync($"DELETE FROM saves WHERE account_id = {actor.AccountId} AND note_id = {note.Id}", ct) > 0;
        if (was)
        {
            await db.CountAsync(note.Id, saves: -1, ct: ct);
            await TellAsync(actor, note, isTakenBack: true, ct);
        }
        await work.CommitAsync(ct);
    }

    async Task TellAsync(Viewer actor, NoteReference note, bool isTakenBack, CancellationToken ct)
    {
        foreach (var other in others)
        {
            await other.RunAsync(new Appreciation(AppreciationKind.Save, note, actor.AccountId, isTakenBack), ct);
        }
    }

    /// Before an account goes, in its transaction.
    public async Task UncountAllOfAsync(long accountId, CancellationToken ct)
    {
        foreach (var note in await db.Saves.Where(s => s.AccountId == accountId).Select(s => s.NoteId).Order().ToListAsync(ct))
        {
            await db.CountAsync(note, saves: -1, ct: ct);
        }
    }
}
