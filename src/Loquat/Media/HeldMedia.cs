using Loquat.Accounts;
using Loquat.Data;
using Loquat.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Media;

/// Photos have one place each, in a note or on a profile. Within the caller's transaction.
public sealed class HeldMedia(LoquatDb db, JobQueue jobs, TimeProvider clock)
{
    /// Before looking whether a photo is free, so that two places can't take it at once.
    public Task LockAsync(Account actor, CancellationToken ct) => db.LockAsync($"photos of {actor.Id}", ct);

    /// From now on nobody else sees them; after that time they are thrown away, unless another place takes them up.
    public async Task LetGoAsync(long[] ids, TimeSpan after, CancellationToken ct)
    {
        if (ids.Length == 0)
        {
            return;
        }
        await db.Media.Where(m => ids.Contains(m.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.IsHeld, false).SetProperty(m => m.IsPublic, false), ct);
        foreach (var id in ids)
        {
            jobs.Enqueue(new MediaAbandoned(id), clock.GetUtcNow() + after);
        }
    }
}
