using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Boards;

/// Who may do what with a board. A board that the actor may not change is not found.
public sealed class BoardRules(LoquatDb db)
{
    public const int MostBoards = 200;
    public const int MostNotes = 2_000;
    public const int MostMembers = 50;

    /// The board, for its owner only.
    public async Task<Board> OwnAsync(Account actor, long id, CancellationToken ct) =>
        await db.Boards.FirstOrDefaultAsync(b => b.Id == id && b.OwnerId == actor.Id, ct) ?? throw Refusal.NotFound();

    /// The board, for its owner and members who have accepted.
    public async Task<Board> SharedAsync(Account actor, long id, CancellationToken ct) =>
        await BoardsOf(actor.Id).FirstOrDefaultAsync(b => b.Id == id, ct) ?? throw Refusal.NotFound();

    /// The boards to which an account may add.
    public IQueryable<Board> BoardsOf(long accountId)
    {
        var (members, accounts) = (db.BoardMembers, db.Accounts);
        return db.Boards.Where(b => b.OwnerId == accountId
            || (members.Any(m => m.BoardId == b.Id && m.AccountId == accountId && m.HasAccepted)
                && accounts.Any(a => a.Id == b.OwnerId && a.State == AccountState.Active)));
    }

    /// Begins a transaction that holds the lock of the board, so that changes of one board are serialised.
    public async Task<UnitOfWork> BeginAsync(long boardId, CancellationToken ct)
    {
        var work = await db.BeginAsync(ct);
        await db.LockAsync($"board {boardId}", ct);
        return work;
    }
}
