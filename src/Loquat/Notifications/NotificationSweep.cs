using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notifications;

/// Deletes old notifications that were read.
public sealed class NotificationSweep(LoquatDb db, TimeProvider clock)
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(90);

    public async Task SweepAsync(CancellationToken ct)
    {
        var before = Ids.FirstAt(clock.GetUtcNow() - KeptFor);
        var marks = db.NotificationMarks;
        await using var work = await db.BeginAsync(ct);
        await db.Notifications.Where(n => n.Id < before && marks.Any(m => m.AccountId == n.AccountId && n.Id <= m.ReadId))
            .ExecuteDeleteAsync(ct);
        await work.CommitAsync(ct);
    }
}
