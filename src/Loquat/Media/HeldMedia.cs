using Loquat.Accounts;
using Loquat.Data;
using Loquat.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Media;

/// Attaches media to one place each, a note or a profile. All methods run in the caller's transaction.
public sealed class HeldMedia(LoquatDb db, JobQueue jobs, TimeProvider clock)
{
    /// Call it before checking whether a photo is free, so that two places can't take it at once.
    public Task LockAsync(Account actor, CancellationToken ct) => db.LockAsync($"photos of {actor.Id}", ct);

    /// Makes the media invisible to others at once, and deletes them after that time unless another place has taken them.
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
