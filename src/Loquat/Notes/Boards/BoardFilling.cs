using System.Globalization;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Notes.LikesAndSaves;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Boards;

/// Adds notes to boards and removes them. The owner may remove every note, a member only those that they added.
public sealed class BoardFilling(LoquatDb db, BoardRules rules, Saves saves, TimeProvider clock)
{
    /// Puts the note on top and also saves it, so that the saves contain everything that a person keeps. Removing it from one leaves the
    /// other unchanged, because an accidental tap must not undo a manual order.
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

    /// Moves the notes to the top of the other board in their present order. Notes that the actor may not remove are copied.
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

    /// The last note ends up on top. Notes that are on the board already keep their position.
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
                Wording.Of(Text.Board_Full, BoardRules.MostNotes.ToString("N0", CultureInfo.CurrentCulture)));
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
