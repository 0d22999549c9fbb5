using System.Globalization;
using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Boards;

/// The people of a board: the owner invites them, and they accept.
public sealed class BoardPeople(LoquatDb db, BoardRules rules, JobQueue jobs, TimeProvider clock)
{
    /// Idempotent. An account that the owner may not see, or that blocked the owner, is treated as missing.
    public async Task InviteAsync(Account actor, long boardId, string handle, CancellationToken ct)
    {
        var key = Handles.KeyOf(handle.Trim().TrimStart('@'));
        var invited = await db.Accounts.VisibleTo(db, new Viewer(actor.Id)).FirstOrDefaultAsync(a => a.HandleKey == key, ct)
            ?? throw Refusal.Invalid(Text.Board_NobodyOfThatName, "handle");
        if (invited.Id == actor.Id)
        {
            throw Refusal.Invalid(Text.Board_InviteYourself, "handle");
        }
        await using var work = await rules.BeginAsync(boardId, ct);
        await rules.OwnAsync(actor, boardId, ct);
        if (await db.BoardMembers.AnyAsync(m => m.BoardId == boardId && m.AccountId == invited.Id, ct))
        {
            return;
        }
        if (await db.BoardMembers.CountAsync(m => m.BoardId == boardId, ct) >= BoardRules.MostMembers)
        {
            throw Refusal.Conflict(Wording.Of(Text.Board_TooManyPeople, BoardRules.MostMembers), "handle");
        }
        db.BoardMembers.Add(new BoardMember { BoardId = boardId, AccountId = invited.Id, InvitedAt = clock.GetUtcNow() });
        jobs.Enqueue(new BoardInvitation(boardId, invited.Id));
        await work.CommitAsync(ct);
    }

    public async Task AcceptAsync(Account actor, long boardId, CancellationToken ct)
    {
        await using var work = await rules.BeginAsync(boardId, ct);
        var member = await db.BoardMembers.FirstOrDefaultAsync(m => m.BoardId == boardId && m.AccountId == actor.Id, ct)
            ?? throw Refusal.NotFound();
        member.HasAccepted = true;
        jobs.Enqueue(new BoardInvitation(boardId, actor.Id));
        await work.CommitAsync(ct);
    }

    /// Also declines an invitation. Notes that the person added stay.
    public Task LeaveAsync(Account actor, long boardId, CancellationToken ct) => PartAsync(boardId, actor.Id, ct);

    public async Task RemoveAsync(Account actor, long boardId, long memberId, CancellationToken ct)
    {
        await rules.OwnAsync(actor, boardId, ct);
        await PartAsync(boardId, memberId, ct);
    }

    /// Job handler. After a block, neither person is a member of the other's boards.
    public async Task PartAsync(AccountBlocked blocked, CancellationToken ct)
    {
        var boards = db.Boards;
        foreach (var (ownerId, otherId) in new[] { (blocked.BlockerId, blocked.BlockedId), (blocked.BlockedId, blocked.BlockerId) })
        {
            foreach (var id in await db.BoardMembers.Where(m => m.AccountId == otherId
                && boards.Any(b => b.Id == m.BoardId && b.OwnerId == ownerId)).Select(m => m.BoardId).ToListAsync(ct))
            {
                await PartAsync(id, otherId, ct);
            }
        }
    }

    /// Runs before an account is erased, in the same transaction. A board with other members passes to the active member who was invited
    /// first. Notes that the account added to other people's boards stay there.
    public async Task PassOnAsync(long accountId, CancellationToken ct)
    {
        var (members, boards, accounts) = (db.BoardMembers, db.Boards, db.Accounts);
        foreach (var board in await db.Boards.Where(b => b.OwnerId == accountId).ToListAsync(ct))
        {
            var heir = await members
                .Where(m => m.BoardId == board.Id && m.HasAccepted)
                .Where(m => accounts.Any(a => a.Id == m.AccountId && a.State == AccountState.Active))
                .OrderBy(m => m.InvitedAt).ThenBy(m => m.AccountId).FirstOrDefaultAsync(ct);
            if (heir is not null)
            {
                board.OwnerId = heir.AccountId;
                members.Remove(heir);
            }
        }
        await db.SaveChangesAsync(ct);
        await db.BoardNotes.Where(n => n.AddedBy == accountId)
            .ExecuteUpdateAsync(
                set => set.SetProperty(n => n.AddedBy, n => boards.Where(b => b.Id == n.BoardId).Select(b => b.OwnerId).First()), ct);
    }

    async Task PartAsync(long boardId, long memberId, CancellationToken ct)
    {
        await using var work = await rules.BeginAsync(boardId, ct);
        if (await db.BoardMembers.Where(m => m.BoardId == boardId && m.AccountId == memberId).ExecuteDeleteAsync(ct) > 0)
        {
            jobs.Enqueue(new BoardInvitation(boardId, memberId));
        }
        await work.CommitAsync(ct);
    }
}
