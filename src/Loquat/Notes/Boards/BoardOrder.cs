using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Boards;

/// The order of notes on a board: the most recently added first, until somebody moves them.
public sealed class BoardOrder(LoquatDb db, BoardRules rules)
{
    /// Moves a note to the position of its visible neighbour, because notes that the actor may not see can be in between.
    public Task StepAsync(Account actor, long boardId, long noteId, long pastId, CancellationToken ct) =>
        ChangeAsync(actor, boardId, order =>
        {
            var (from, to) = (order.IndexOf(noteId), order.IndexOf(pastId));
            if (from >= 0 && to >= 0)
            {
                order.RemoveAt(from);
                order.Insert(to, noteId);
            }
        }, ct);

    /// Moves the notes to the top, keeping their relative order.
    public Task ToTopAsync(Account actor, long boardId, IReadOnlyCollection<long> noteIds, CancellationToken ct) =>
        ChangeAsync(actor, boardId, order =>
        {
            var moved = order.Where(noteIds.Contains).ToArray();
            order.RemoveAll(noteIds.Contains);
            order.InsertRange(0, moved);
        }, ct);

    /// Reassigns the existing positions, so that only rows that moved are written.
    async Task ChangeAsync(Account actor, long boardId, Action<List<long>> change, CancellationToken ct)
    {
        await using var work = await rules.BeginAsync(boardId, ct);
        await rules.SharedAsync(actor, boardId, ct);
        var notes = await db.BoardNotes.Where(n => n.BoardId == boardId).OrderByDescending(n => n.Position).ToListAsync(ct);
        var places = notes.ConvertAll(n => n.Position);
        var order = notes.ConvertAll(n => n.NoteId);
        change(order);
        var byId = notes.ToDictionary(n => n.NoteId);
        for (var i = 0; i < order.Count; i++)
        {
            byId[order[i]].Position = places[i];
        }
        await work.CommitAsync(ct);
    }
}
