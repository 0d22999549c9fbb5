using Loquat.Data;
using Loquat.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Accounts.Relationships;

/// Blocks between accounts. A block ends follows and follow requests in both directions and hides the two from each other.
public sealed class Blocks(LoquatDb db, JobQueue jobs, TimeProvider clock)
{
    public async Task AddAsync(Account actor, Account other, CancellationToken ct)
    {
        if (actor.Id == other.Id)
        {
            throw Refusal.Invalid(Text.Block_Yourself);
        }
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync(LockBetween(actor.Id, other.Id), ct);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO blocks (blocker_id, blocked_id, created_at)
            VALUES ({actor.Id}, {other.Id}, {clock.GetUtcNow().ToUnixTimeMilliseconds()})
            ON CONFLICT DO NOTHING
            """, ct);
        await db.Follows.Where(f => (f.FollowerId == actor.Id && f.FollowedId == other.Id)
            || (f.FollowerId == other.Id && f.FollowedId == actor.Id)).ExecuteDeleteAsync(ct);
        await db.FollowRequests.Where(r => (r.RequesterId == actor.Id && r.RequestedId == other.Id)
            || (r.RequesterId == other.Id && r.RequestedId == actor.Id)).ExecuteDeleteAsync(ct);
        jobs.Enqueue(new AccountBlocked(actor.Id, other.Id));
        await work.CommitAsync(ct);
    }

    /// Name of the lock between two accounts. It keeps a follow created at the same moment from outliving a block.
    internal static string LockBetween(long one, long other) => $"between {Math.Min(one, other)} {Math.Max(one, other)}";

    /// Does not restore the follows.
    public async Task RemoveAsync(Account actor, long otherId, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.Blocks.Where(b => b.BlockerId == actor.Id && b.BlockedId == otherId).ExecuteDeleteAsync(ct);
        await work.CommitAsync(ct);
    }
}
