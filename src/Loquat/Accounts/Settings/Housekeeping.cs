using System.Text.Json.Serialization;
using Loquat.Accounts.Authentication;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Accounts.Settings;

[Job("housekeeping-due")]
public sealed record HousekeepingDue([property: JsonPropertyName("Hour")] DateTimeOffset Hour);

/// An hourly clean-up of another module. Runs after the transaction of `Housekeeping` is committed.
public sealed record HourlyChore(Func<CancellationToken, Task> RunAsync);

/// Deletes expired data once an hour.
public sealed class Housekeeping(LoquatDb db, JobQueue jobs, IEnumerable<HourlyChore> chores, TimeProvider clock)
{
    static readonly TimeSpan KeepEndedSessions = TimeSpan.FromHours(1);

    public async Task HandleAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var ended = now - KeepEndedSessions;
        await using var work = await db.BeginAsync(ct);
        await db.Accounts.Where(a => a.AdultFrom <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.AdultFrom, (DateTimeOffset?)null), ct);
        await db.Sessions.Where(s => s.EndedAt < ended || s.ExpiresAt < now).ExecuteDeleteAsync(ct);
        await db.Mutes.Where(m => m.Until <= now).ExecuteDeleteAsync(ct);
        await ScheduleNextAsync(now, ct);
        await work.CommitAsync(ct);
        foreach (var chore in chores)
        {
            await chore.RunAsync(ct);
        }
    }

    public async Task ScheduleAsync(CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await ScheduleNextAsync(clock.GetUtcNow(), ct);
        await work.CommitAsync(ct);
    }

    async Task ScheduleNextAsync(DateTimeOffset now, CancellationToken ct)
    {
        var next = new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, 0, 0, TimeSpan.Zero).AddHours(1);
        await jobs.EnqueueOnceAsync(new HousekeepingDue(next), $"housekeeping {next:yyyy-MM-ddTHH}", next, ct);
    }
}
