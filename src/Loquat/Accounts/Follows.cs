using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Accounts;

public sealed class Follows(LoquatDb db, TimeProvider clock)
{
    public async Task AddAsync(Account actor, Account other, CancellationToken ct)
    {
        if (actor.Id == other.Id)
        {
            throw Refusal.Invalid(Text.Follow_Yourself);
        }
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync(Blocks.LockBetween(actor, other), ct);
        if (await db.Blocks.AnyAsync(b => (b.BlockerId == other.Id && b.BlockedId == actor.Id) || (b.BlockerId == actor.Id && b.BlockedId == other.Id), ct))
        {
            throw Refusal.Forbidden(Text.Follow_Blocked);
        }
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO follows (follower_id, followed_id, created_at) VALUES ({actor.Id}, {other.Id}, {clock.GetUtcNow().ToUnixTimeMilliseconds()})
            ON CONFLICT DO NOTHING
            """, ct);
        await work.CommitAsync(ct);
    }

    public async Task RemoveAsync(Account actor, Account other, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.Follows.Where(f => f.FollowerId == actor.Id && f.FollowedId == other.Id).ExecuteDeleteAsync(ct);
        await work.CommitAsync(ct);
    }
}
