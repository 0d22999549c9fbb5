using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notifications.Away;

/// Choosing how often a digest comes.
public sealed class DigestPlans(LoquatDb db, TimeProvider clock)
{
    public async Task<DigestRhythm> OfAsync(long accountId, CancellationToken ct) =>
        await db.Digests.Where(d => d.AccountId == accountId).Select(d => d.Rhythm).FirstOrDefaultAsync(ct);

    /// Within the caller's transaction. Who begins is told what happens from then on. Without a rhythm it stays, by the clock of the zone.
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
