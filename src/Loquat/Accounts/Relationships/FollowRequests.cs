using System.Text.Json.Serialization;
using Loquat.Data;
using Loquat.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Accounts.Relationships;

/// An account became public, so its pending follow requests are accepted.
[Job("account-opened")]
public sealed record AccountOpened([property: JsonPropertyName("AccountId")] long AccountId);

/// Accepts and declines requests to follow a private account.
public sealed class FollowRequests(LoquatDb db, JobQueue jobs, TimeProvider clock)
{
    public async Task AcceptAsync(Account actor, Account requester, CancellationToken ct)
    {
        if (!await AcceptAsync(requester.Id, actor.Id, ct)
            && !await db.Follows.AnyAsync(f => f.FollowerId == requester.Id && f.FollowedId == actor.Id, ct))
        {
            // The request was withdrawn meanwhile.
            throw Refusal.NotFound();
        }
    }

    public async Task DeclineAsync(Account actor, Account requester, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        if (await db.FollowRequests.Where(r => r.RequesterId == requester.Id && r.RequestedId == actor.Id).ExecuteDeleteAsync(ct) > 0)
        {
            jobs.Enqueue(new FollowRequestWithdrawn(requester.Id, actor.Id));
        }
        await work.CommitAsync(ct);
    }

    public Task<int> CountAsync(Account actor, CancellationToken ct) => (
        from request in db.FollowRequests
        join requester in db.Accounts.Where(a => a.State == AccountState.Active) on request.RequesterId equals requester.Id
        where request.RequestedId == actor.Id
        select request).CountAsync(ct);

    /// Job handler. Stops if the account has become private again; the owner then decides on the remaining requests.
    public async Task AcceptAllAsync(AccountOpened opened, CancellationToken ct)
    {
        foreach (var requester in await db.FollowRequests.Where(r => r.RequestedId == opened.AccountId).Select(r => r.RequesterId)
            .ToListAsync(ct))
        {
            if (await db.Accounts.AnyAsync(a => a.Id == opened.AccountId && a.IsPrivate, ct))
            {
                return;
            }
            await AcceptAsync(requester, opened.AccountId, ct);
        }
    }

    /// Returns whether there was a request.
    async Task<bool> AcceptAsync(long requesterId, long requestedId, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync(Blocks.LockBetween(requesterId, requestedId), ct);
        var isThere = await db.FollowRequests.Where(r => r.RequesterId == requesterId && r.RequestedId == requestedId)
            .ExecuteDeleteAsync(ct) > 0;
        if (isThere)
        {
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO follows (follower_id, followed_id, created_at)
                VALUES ({requesterId}, {requestedId}, {clock.GetUtcNow().ToUnixTimeMilliseconds()})
                ON CONFLICT DO NOTHING
                """, ct);
            jobs.Enqueue(new FollowAccepted(requesterId, requestedId));
        }
        await work.CommitAsync(ct);
        return isThere;
    }
}
