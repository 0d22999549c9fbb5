using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.LikesAndSaves;

/// "Not interested": removes a note from the lists that propose notes to one person. The author does not learn of it.
public sealed class Dismissals(LoquatDb db, TimeProvider clock)
{
    /// For hand-written queries: `n` is the note, `@viewer` the viewer's account or 0.
    public const string NotDismissedByViewer = "NOT EXISTS (SELECT 1 FROM dismissals WHERE account_id = @viewer AND note_id = n.id)";

    public async Task AddAsync(Viewer actor, NoteReference note, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO dismissals (account_id, note_id, created_at)
            VALUES ({actor.AccountId}, {note.Id}, {clock.GetUtcNow().ToUnixTimeMilliseconds()})
            ON CONFLICT DO NOTHING
            """, ct);
        await work.CommitAsync(ct);
    }

    public async Task RemoveAsync(Viewer actor, NoteReference note, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.Dismissals.Where(d => d.AccountId == actor.AccountId && d.NoteId == note.Id).ExecuteDeleteAsync(ct);
        await work.CommitAsync(ct);
    }
}
