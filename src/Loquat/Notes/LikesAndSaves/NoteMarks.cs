using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.LikesAndSaves;

/// Shared by likes and saves. The row for a person and a note, the count of the note and the handlers run in one transaction. Idempotent.
public sealed class NoteMarks(LoquatDb db, IEnumerable<OnLikeOrSaveChanged> others, TimeProvider clock)
{
    public Task AddAsync(AppreciationKind kind, Viewer actor, NoteReference note, CancellationToken ct)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        FormattableString sql = kind switch
        {
            AppreciationKind.Like =>
                $"INSERT INTO likes (account_id, note_id, created_at) VALUES ({actor.AccountId}, {note.Id}, {now}) ON CONFLICT DO NOTHING",
            _ => $"INSERT INTO saves (account_id, note_id, created_at) VALUES ({actor.AccountId}, {note.Id}, {now}) ON CONFLICT DO NOTHING",
        };
        return ChangeAsync(kind, actor, note, isTakenBack: false, sql, ct);
    }

    public Task RemoveAsync(AppreciationKind kind, Viewer actor, NoteReference note, CancellationToken ct)
    {
        FormattableString sql = kind switch
        {
            AppreciationKind.Like => $"DELETE FROM likes WHERE account_id = {actor.AccountId} AND note_id = {note.Id}",
            _ => $"DELETE FROM saves WHERE account_id = {actor.AccountId} AND note_id = {note.Id}",
        };
        return ChangeAsync(kind, actor, note, isTakenBack: true, sql, ct);
    }

    async Task ChangeAsync(
        AppreciationKind kind, Viewer actor, NoteReference note, bool isTakenBack, FormattableString sql, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        if (await db.Database.ExecuteSqlAsync(sql, ct) > 0)
        {
            await CountAsync(kind, note.Id, isTakenBack ? -1 : +1, ct);
            foreach (var other in others)
            {
                await other.RunAsync(new LikeOrSaveChange(kind, note, actor.AccountId, isTakenBack), ct);
            }
        }
        await work.CommitAsync(ct);
    }

    /// Runs before an account is erased, in the same transaction: its likes and saves must not stay counted.
    public async Task UncountAllOfAsync(long accountId, CancellationToken ct)
    {
        foreach (var note in await db.Likes.Where(l => l.AccountId == accountId).Select(l => l.NoteId).Order().ToListAsync(ct))
        {
            await CountAsync(AppreciationKind.Like, note, -1, ct);
        }
        foreach (var note in await db.Saves.Where(s => s.AccountId == accountId).Select(s => s.NoteId).Order().ToListAsync(ct))
        {
            await CountAsync(AppreciationKind.Save, note, -1, ct);
        }
    }

    Task CountAsync(AppreciationKind kind, long noteId, int change, CancellationToken ct) =>
        kind == AppreciationKind.Like ? db.CountAsync(noteId, likes: change, ct: ct) : db.CountAsync(noteId, saves: change, ct: ct);
}
