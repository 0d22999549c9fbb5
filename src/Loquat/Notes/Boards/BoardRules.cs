using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Boards;

/// Who may do what with a board. Whoever may not see it is told that there is none.
public sealed class BoardRules(LoquatDb db)
{
    public const int MostBoards = 200;
    public const int MostNotes = 2_000;
    public const int MostMembers = 50;

    /// Of the owner alone.
    public async Task<Board> OwnAsync(Account actor, long id, CancellationToken ct) =>
        await db.Boards.FirstOrDefaultAsync(b => b.Id == id && b.OwnerId == actor.Id, ct) ?? throw Refusal.NotFound();

    /// Of the owner, and of those who accepted to add to it.
    public async Task<Board> SharedAsync(Account actor, long id, CancellationToken ct) =>
        await BoardsOf(actor.Id).FirstOrDefaultAsync(b => b.Id == id, ct) ?? throw Refusal.NotFound();

    /// To which somebody may add.
    public IQueryable<Board> BoardsOf(long accountId)
    {
        var (members, accounts) = (db.BoardMembers, db.Accounts);
        return db.Boards.Where(b => b.OwnerId == accountId
            || (members.Any(m => m.BoardId == b.Id && m.AccountId == accountId && m.HasAccepted)
                && accounts.Any(a => a.Id == b.OwnerId && a.State == AccountState.Active)));
    }

    /// Those who change one board do so one after the other.
    public async Task<UnitOfWork> BeginAsync(long boardId, CancellationToken ct)
    {
        var work = await db.BeginAsync(ct);
        await db.LockAsync($"board {boardId}", ct);
        return work;
    }
}
