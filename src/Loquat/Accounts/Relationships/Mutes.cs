using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Accounts.Relationships;

/// Mutes an account for a while. The muted person is not notified, and their relationship stays the same.
public sealed class Mutes(LoquatDb db, TimeProvider clock)
{
    /// Durations in days; 0 means until removed.
    public static IReadOnlyList<int> Terms { get; } = [1, 7, 30, 0];

    /// Muting again restarts the duration.
    public async Task AddAsync(Account actor, Account other, int days, CancellationToken ct)
    {
        if (actor.Id == other.Id)
        {
            throw Refusal.Invalid(Text.Mute_Yourself);
        }
        if (!Terms.Contains(days))
        {
            throw Refusal.Invalid(Text.Mute_TermUnknown);
        }
        var now = clock.GetUtcNow();
        long? until = days == 0 ? null : now.AddDays(days).ToUnixTimeMilliseconds();
        await using var work = await db.BeginAsync(ct);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO mutes (muter_id, muted_id, created_at, until)
            VALUES ({actor.Id}, {other.Id}, {now.ToUnixTimeMilliseconds()}, {until})
            ON CONFLICT (muter_id, muted_id) DO UPDATE SET created_at = excluded.created_at, until = excluded.until
            """, ct);
        await work.CommitAsync(ct);
    }

    public async Task RemoveAsync(Account actor, long otherId, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.Mutes.Where(m => m.MuterId == actor.Id && m.MutedId == otherId).ExecuteDeleteAsync(ct);
        await work.CommitAsync(ct);
    }
}
