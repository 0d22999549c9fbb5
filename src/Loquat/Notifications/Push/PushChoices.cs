using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notifications.Push;

/// What somebody wants on their devices. Only of the kinds that can be chosen (`NotificationChoices`): of all others they are told.
public sealed class PushChoices(LoquatDb db)
{
    public async Task<PushChoice> OfAsync(long accountId, CancellationToken ct) =>
        await db.PushChoices.AsNoTracking().FirstOrDefaultAsync(c => c.AccountId == accountId, ct) ?? new PushChoice { AccountId = accountId };

    public async Task ChooseAsync(Account actor, IReadOnlyCollection<NotificationKind> wanted, QuietHours quiet, CancellationToken ct)
    {
        var silent = NotificationChoices.Kinds.Except(wanted).Aggregate(0L, (kinds, kind) => kinds | BitOf(kind));
        var (from, until) = ((int)quiet.From.ToTimeSpan().TotalMinutes, (int)quiet.Until.ToTimeSpan().TotalMinutes);
        await using var work = await db.BeginAsync(ct);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO push_choices (account_id, silent_kinds, quiet_from, quiet_until, zone, pushed_id) VALUES ({actor.Id}, {silent}, {from}, {until}, {quiet.Zone}, 0)
            ON CONFLICT (account_id) DO UPDATE SET silent_kinds = excluded.silent_kinds, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, zone = excluded.zone
            """, ct);
        await work.CommitAsync(ct);
    }

    public static bool Wants(PushChoice choice, NotificationKind kind) => (choice.SilentKinds & BitOf(kind)) == 0;

    public static QuietHours QuietOf(PushChoice choice) =>
        new(TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(choice.QuietFrom)), TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(choice.QuietUntil)), choice.Zone);

    static long BitOf(NotificationKind kind) => 1L << (int)kind;
}
