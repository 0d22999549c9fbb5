using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notifications.Away;

/// Sets how often a person receives a digest.
public sealed class DigestPlans(LoquatDb db, TimeProvider clock)
{
    public async Task<DigestRhythm> OfAsync(long accountId, CancellationToken ct) =>
        await db.Digests.Where(d => d.AccountId == accountId).Select(d => d.Rhythm).FirstOrDefaultAsync(ct);

    /// Runs in the caller's transaction. The first digest covers what happens from now on. A null rhythm keeps the present one but follows
    /// a changed time zone.
    public async Task PlanAsync(long accountId, DigestRhythm? rhythm, string zone, CancellationToken ct)
    {
        await db.LockAsync($"digest of {accountId}", ct);
        var now = clock.GetUtcNow();
        var digest = await db.Digests.FirstOrDefaultAsync(d => d.AccountId == accountId, ct);
        var wanted = rhythm ?? digest?.Rhythm ?? DigestRhythm.Never;
        if (wanted != DigestRhythm.Never && zone.Length == 0)
        {
            throw Refusal.Invalid(Text.Digest_WhichZone, "zone");
        }
        if (digest is null)
        {
            db.Digests.Add(digest = new Digest { AccountId = accountId });
        }
        if (digest.Rhythm == DigestRhythm.Never)
        {
            digest.ToldId = Ids.FirstAt(now);
        }
        (digest.Rhythm, digest.DueAt) = (wanted, wanted == DigestRhythm.Never ? null : DigestHours.NextAfter(now, wanted, zone));
        await db.SaveChangesAsync(ct);
    }
}
