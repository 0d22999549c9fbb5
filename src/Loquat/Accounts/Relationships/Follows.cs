using Loquat.Data;
using Loquat.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Accounts.Relationships;

/// Follows an account, or asks to follow a private one. Either side can end a follow.
public sealed class Follows(LoquatDb db, JobQueue jobs, TimeProvider clock)
{
    public async Task AddAsync(Account actor, Account other, CancellationToken ct)
    {
        if (actor.Id == other.Id)
        {
            throw Refusal.Invalid(Text.Follow_Yourself);
        }
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync(Blocks.LockBetween(actor.Id, other.Id), ct);
        if (await db.Blocks.Between(actor.Id, other.Id).AnyAsync(ct))
        {
            throw Refusal.Forbidden(Text.Follow_Blocked);
        }
        if (!await db.Follows.AnyAsync(f => f.FollowerId == actor.Id && f.FollowedId == other.Id, ct))
        {
            await FollowOrAskAsync(actor, other, ct);
        }
        await work.CommitAsync(ct);
    }

    /// Also withdraws a pending request.
    public async Task RemoveAsync(Account actor, Account other, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync(Blocks.LockBetween(actor.Id, other.Id), ct);
        await EndAsync(actor.Id, other.Id, ct);
        if (await db.FollowRequests.Where(r => r.RequesterId == actor.Id && r.RequestedId == other.Id).ExecuteDeleteAsync(ct) > 0)
        {
            jobs.Enqueue(new FollowRequestWithdrawn(actor.Id, other.Id));
        }
        await work.CommitAsync(ct);
    }

    /// The follower is not notified.
    public async Task RemoveFollowerAsync(Account actor, Account follower, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await EndAsync(follower.Id, actor.Id, ct);
        await work.CommitAsync(ct);
    }

    async Task EndAsync(long followerId, long followedId, CancellationToken ct)
    {
        if (await db.Follows.Where(f => f.FollowerId == followerId && f.FollowedId == followedId).ExecuteDeleteAsync(ct) > 0)
        {
            jobs.Raise(new AccountUnfollowed(followerId, followedId));
        }
    }

    async Task FollowOrAskAsync(Account actor, Account other, CancellationToken ct)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        // An account that becomes public accepts its pending requests. The lock keeps a request from being added after that.
        await db.LockAsync(PrivacyChoices.LockOf(other.Id), ct);
        if (await db.Accounts.AnyAsync(a => a.Id == other.Id && a.IsPrivate, ct))
        {
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO follow_requests (requester_id, requested_id, created_at) VALUES ({actor.Id}, {other.Id}, {now})
                ON CONFLICT DO NOTHING
                """, ct);
            jobs.Enqueue(new FollowRequested(actor.Id, other.Id));
            return;
        }
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO follows (follower_id, followed_id, created_at) VALUES ({actor.Id}, {other.Id}, {now}) ON CONFLICT DO NOTHING
            """, ct);
        jobs.Raise(new AccountFollowed(actor.Id, other.Id));
    }
}
