using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Jobs;

/// Takes leases on due jobs. `keepApart` is the clause of each engine that keeps two workers from claiming the same job.
public abstract class JobClaims(LoquatDb db, TimeProvider clock, string keepApart)
{
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    // Materialised, so that it is evaluated once. Evaluated for each row, it would skip the rows that it has just locked and choose others.
    readonly string claim = $$"""
        WITH due AS MATERIALIZED (
            SELECT id FROM jobs
            WHERE parked_at IS NULL AND lane = {3} AND run_at <= {1} AND (leased_until IS NULL OR leased_until < {1})
            ORDER BY run_at, id LIMIT {2} {{keepApart}})
        UPDATE jobs SET attempts = attempts + 1, leased_until = {0} WHERE id IN (SELECT id FROM due)
        RETURNING id AS "Id", kind AS "Kind", payload AS "Payload", attempts AS "Attempt"
        """;

    public async Task<IReadOnlyList<ClaimedJob>> ClaimAsync(JobLane lane, int atMost, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        var now = clock.GetUtcNow();
        var claimed = await db.Database.SqlQueryRaw<ClaimedJob>(
            claim, (now + Lease).ToUnixTimeMilliseconds(), now.ToUnixTimeMilliseconds(), atMost, (int)lane).ToListAsync(ct);
        await work.CommitAsync(ct);
        return claimed;
    }
}
