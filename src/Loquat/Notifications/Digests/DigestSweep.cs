using System.Globalization;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Mail;
using Loquat.Notifications.Away;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notifications.Digests;

/// Once an hour: enqueues a job for each digest that is due before the next sweep, and computes the time of the following one.
public sealed class DigestSweep(LoquatDb db, MailSending mail, JobQueue jobs, TimeProvider clock)
{
    public const int PageSize = 200;
    static readonly TimeSpan Ahead = TimeSpan.FromHours(1);

    public async Task SweepAsync(CancellationToken ct)
    {
        while (mail.IsOn && await PageAsync(ct) == PageSize)
        {
        }
    }

    /// Processed digests are no longer due, so the next page starts where this one ended.
    async Task<int> PageAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var until = now + Ahead;
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync("digest sweep", ct);
        var due = await db.Digests.Where(d => d.DueAt < until).OrderBy(d => d.DueAt).ThenBy(d => d.AccountId).Take(PageSize)
            .ToListAsync(ct);
        var whose = due.Select(d => d.AccountId).ToArray();
        var zones = await db.PushChoices.Where(c => whose.Contains(c.AccountId)).ToDictionaryAsync(c => c.AccountId, c => c.Zone, ct);
        foreach (var digest in due)
        {
            var at = digest.DueAt!.Value;
            await jobs.EnqueueOnceAsync(new DigestDue(digest.AccountId, digest.Rhythm, at),
                string.Create(CultureInfo.InvariantCulture, $"digest {digest.AccountId} {at.ToUnixTimeSeconds()}"), at, ct);
            digest.DueAt = DigestHours.NextAfter(at > now ? at : now, digest.Rhythm, zones.GetValueOrDefault(digest.AccountId, ""));
        }
        await work.CommitAsync(ct);
        // Keeps at most one page of entities in memory.
        db.ChangeTracker.Clear();
        return due.Count;
    }
}
