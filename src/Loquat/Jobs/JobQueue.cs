using System.Text.Json;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Jobs;

/// Enqueues jobs in the caller's transaction, so they exist if and only if the change is committed.
public sealed class JobQueue(LoquatDb db, JobHandlers handlers, JobWakeup signal, TimeProvider clock)
{
    /// A domain event: one job for each handler that `Events` registers for it, so that each is retried by itself.
    public void Raise<TEvent>(TEvent happened)
        where TEvent : class
    {
        foreach (var kind in handlers.KindsOf(typeof(TEvent)))
        {
            db.Jobs.Add(Row(happened, at: null, uniqueKey: null, kind));
            db.OnCommit(signal.Raise);
        }
    }

    public void Enqueue<TJob>(TJob job, DateTimeOffset? at = null)
        where TJob : class
    {
        db.Jobs.Add(Row(job, at, uniqueKey: null));
        db.OnCommit(signal.Raise);
    }

    /// Does nothing if a job with this key is already queued.
    public async Task EnqueueOnceAsync<TJob>(TJob job, string key, DateTimeOffset at, CancellationToken ct)
        where TJob : class
    {
        var row = Row(job, at, key);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO jobs (kind, payload, lane, unique_key, created_at, run_at, attempts)
            VALUES ({row.Kind}, {row.Payload}, {(int)row.Lane}, {row.UniqueKey}, {row.CreatedAt.ToUnixTimeMilliseconds()},
                {row.RunAt.ToUnixTimeMilliseconds()}, 0)
            ON CONFLICT (unique_key) DO NOTHING
            """, ct);
        db.OnCommit(signal.Raise);
    }

    Job Row<TJob>(TJob job, DateTimeOffset? at, string? uniqueKey, string? kind = null)
        where TJob : class
    {
        var now = clock.GetUtcNow();
        return new Job
        {
            Kind = kind ?? JobKind<TJob>.Name,
            Payload = JsonSerializer.Serialize(job),
            Lane = JobKind<TJob>.Lane,
            UniqueKey = uniqueKey,
            CreatedAt = now,
            RunAt = at ?? now,
        };
    }
}
