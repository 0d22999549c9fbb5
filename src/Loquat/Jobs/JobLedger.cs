using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Jobs;

/// Records the outcome of leased jobs. Changes nothing if the lease has gone to another worker.
public sealed class JobLedger(LoquatDb db, TimeProvider clock)
{
    public const int MaxAttempts = 8;
    static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(5);
    static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    public async Task DoneAsync(IReadOnlyCollection<ClaimedJob> jobs, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        foreach (var attempt in jobs.GroupBy(j => j.Attempt))
        {
            var ids = attempt.Select(j => j.Id).ToArray();
            await db.Jobs.Where(j => ids.Contains(j.Id) && j.Attempts == attempt.Key).ExecuteDeleteAsync(ct);
        }
        await work.CommitAsync(ct);
    }

    public async Task FailedAsync(ClaimedJob job, Exception cause, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? parkedAt = job.Attempt >= MaxAttempts ? now : null;
        var runAt = now + DelayAfter(job.Attempt);
        var error = $"{cause.GetType().Name}: {cause.Message}";
        await using var work = await db.BeginAsync(ct);
        await db.Jobs.Where(j => j.Id == job.Id && j.Attempts == job.Attempt).ExecuteUpdateAsync(
            set => set.SetProperty(j => j.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(j => j.RunAt, runAt)
                .SetProperty(j => j.ParkedAt, parkedAt)
                .SetProperty(j => j.LastError, error),
            ct);
        await work.CommitAsync(ct);
    }

    /// Extends the leases of jobs that are still running.
    public async Task RenewAsync(IReadOnlyCollection<ClaimedJob> jobs, CancellationToken ct)
    {
        DateTimeOffset? until = clock.GetUtcNow() + JobClaims.Lease;
        await using var work = await db.BeginAsync(ct);
        foreach (var job in jobs)
        {
            await db.Jobs.Where(j => j.Id == job.Id && j.Attempts == job.Attempt)
                .ExecuteUpdateAsync(set => set.SetProperty(j => j.LeasedUntil, until), ct);
        }
        await work.CommitAsync(ct);
    }

    /// While two versions run side by side, the older one claims jobs of kinds that it does not know and parks them after all attempts. A
    /// process that knows the kind releases them as if they were new.
    public async Task ReleaseAsync(IReadOnlyCollection<string> kinds, CancellationToken ct)
    {
        string[] known = [.. kinds];
        var released = db.Jobs.Where(j => j.ParkedAt != null && known.Contains(j.Kind) && j.LastError!.Contains(JobHandlers.UnknownKind));
        // Reading first avoids the writer gate in the usual case that there is none.
        if (!await released.AnyAsync(ct))
        {
            return;
        }
        var now = clock.GetUtcNow();
        await using var work = await db.BeginAsync(ct);
        await released.ExecuteUpdateAsync(
            set => set.SetProperty(j => j.ParkedAt, (DateTimeOffset?)null)
                .SetProperty(j => j.RunAt, now)
                .SetProperty(j => j.Attempts, 0),
            ct);
        await work.CommitAsync(ct);
    }

    public async Task<JobCounts> CountAsync(CancellationToken ct) => new(
        await db.Jobs.CountAsync(j => j.ParkedAt == null, ct),
        await db.Jobs.CountAsync(j => j.ParkedAt == null && j.Lane == JobLane.Slow, ct),
        await db.Jobs.CountAsync(j => j.ParkedAt != null, ct));

    /// Doubles with each attempt. The random part spreads jobs that failed together.
    static TimeSpan DelayAfter(int attempt)
    {
        var delay = Math.Min(FirstDelay.TotalSeconds * Math.Pow(2, attempt - 1), LongestDelay.TotalSeconds);
        return TimeSpan.FromSeconds(delay * (0.8 + (0.4 * Random.Shared.NextDouble())));
    }
}
