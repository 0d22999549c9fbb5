using System.Globalization;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Notes.LikesAndSaves;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Boards;

/// Putting notes on boards and taking them off. Who owns a board may take off everything, who adds to it what they added.
public sealed class BoardFilling(LoquatDb db, BoardRules rules, Saves saves, TimeProvider clock)
{
    /// On top. What is on a board of one's own is saved as well, so that it is found in one place with all the rest; taking it off, or
    /// taking back the save, leaves the other as it is: a slip of the thumb must not undo an order that was made by hand.
    public async Task AddAsync(Account actor, long boardId, NoteReference note, CancellationToken ct)
    {
        if (note.RootId is not null)
        {
            throw Refusal.NotFound();
        }
        await rules.SharedAsync(actor, boardId, ct);
        await saves.AddAsync(new Viewer(actor.Id), note, ct);
        await using var work = await rules.BeginAsync(boardId, ct);
        await PutAsync(await rules.SharedAsync(actor, boardId, ct), [note.Id], actor.Id, ct);
        await work.CommitAsync(ct);
    }

    public async Task RemoveAsync(Account actor, long boardId, IReadOnlyCollection<long> noteIds, CancellationToken ct)
    {
        await using var work = await rules.BeginAsync(boardId, ct);
        await TakeAsync(await rules.SharedAsync(actor, boardId, ct), noteIds, actor, ct);
        await work.CommitAsync(ct);
    }

    /// In the order in which they stand, to the top of the other board. What the actor may not take off stays, and is put there too.
    public async Task MoveAsync(Account actor, long fromId, long toId, IReadOnlyCollection<long> noteIds, CancellationToken ct)
    {
        if (fromId == toId)
        {
            return;
        }
        await using var work = await rules.BeginAsync(Math.Min(fromId, toId), ct);
        await db.LockAsync($"board {Math.Max(fromId, toId)}", ct);
        var (from, to) = (await rules.SharedAsync(actor, fromId, ct), await rules.SharedAsync(actor, toId, ct));
        var moved = await db.BoardNotes.Where(n => n.BoardId == fromId && noteIds.Contains(n.NoteId)).OrderBy(n => n.Position)
            .Select(n => n.NoteId).ToListAsync(ct);
        await PutAsync(to, moved, actor.Id, ct);
        await TakeAsync(from, moved, actor, ct);
        await work.CommitAsync(ct);
    }

    /// The last of them comes to stand on top. What is there already stays where it is.
    async Task PutAsync(Board board, IReadOnlyCollection<long> noteIds, long actorId, CancellationToken ct)
    {
        var there = await db.BoardNotes.Where(n => n.BoardId == board.Id && noteIds.Contains(n.NoteId)).Select(n => n.NoteId)
            .ToListAsync(ct);
        long[] fresh = [.. noteIds.Except(there)];
        if (fresh.Length == 0)
        {
            return;
        }
        if (await db.BoardNotes.CountAsync(n => n.BoardId == board.Id, ct) + fresh.Length > BoardRules.MostNotes)
        {
            throw Refusal.Conflict(
                Text.Board_Full.Replace("{0}", BoardRules.MostNotes.ToString("N0", CultureInfo.CurrentCulture), StringComparison.Ordinal));
        }
        var top = await db.BoardNotes.Where(n => n.BoardId == board.Id).MaxAsync(n => (long?)n.Position, ct) ?? 0;
        db.BoardNotes.AddRange(
            fresh.Select((id, i) => new BoardNote { BoardId = board.Id, NoteId = id, AddedBy = actorId, Position = top + 1 + i }));
        board.FilledAt = clock.GetUtcNow();
    }

    async Task TakeAsync(Board board, IReadOnlyCollection<long> noteIds, Account actor, CancellationToken ct)
    {
        var (isOwner, actorId) = (board.OwnerId == actor.Id, actor.Id);
        var taken = await db.BoardNotes.Where(n => n.BoardId == board.Id && noteIds.Contains(n.NoteId) && (isOwner || n.AddedBy == actorId))
            .ToListAsync(ct);
        db.BoardNotes.RemoveRange(taken);
        if (taken.Exists(n => n.NoteId == board.CoverId))
        {
            board.CoverId = null;
        }
    }
}
