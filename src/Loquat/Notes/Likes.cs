using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes;

/// Liking notes and comments.
public sealed class Likes(LoquatDb db, IEnumerable<WhenAppreciated> others, TimeProvider clock)
{
    public async Task AddAsync(Viewer actor, NoteReference note, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        var isNew = await db.Database.ExecuteSqlAsync($"""
            INSERT INTO likes (account_id, note_id, created_at) VALUES ({actor.AccountId}, {note.Id}, {clock.GetUtcNow().ToUnixTimeMilliseconds()})
            ON CONFLICT DO NOTHING
            """, ct) > 0;
        if (isNew)
        {
            await db.CountAsync(note.Id, likes: +1, ct: ct);
            await TellAsync(actor, note, isTakenBack: false, ct);
        }
        await work.CommitAsync(ct);
    }

    public async Task RemoveAsync(Viewer actor, NoteReference note, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        var was = await db.Database.ExecuteSqlAsync($"DELETE FROM likes WHERE account_id = {actor.AccountId} AND note_id = {note.Id}", ct) > 0;
        if (was)
        {
            await db.CountAsync(note.Id, likes: -1, ct: ct);
            await TellAsync(actor, note, isTakenBack: true, ct);
        }
        await work.CommitAsync(ct);
    }

    async Task TellAsync(Viewer actor, NoteReference note, bool isTakenBack, CancellationToken ct)
    {
        foreach (var other in others)
        {
            await other.RunAsync(new Appreciation(AppreciationKind.Like, note, actor.AccountId, isTakenBack), ct);
        }
    }

    /// Before an account goes, in its transaction: what it liked must not stay counted.
    public async Task UncountAllOfAsync(long accountId, CancellationToken ct)
    {
        foreach (var note in await db.Likes.Where(l => l.AccountId == accountId).Select(l => l.NoteId).Order().ToListAsync(ct))
        {
            await db.CountAsync(note, likes: -1, ct: ct);
        }
    }
}
