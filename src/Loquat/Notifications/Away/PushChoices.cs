using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notifications.Away;

/// Push settings. Follow requests and news about the person's own videos are always pushed.
public sealed class PushChoices(LoquatDb db, DigestPlans digests)
{
    // Above the bits of all notification kinds, which are numbered by kind.
    const long MessagesBit = 1L << 62;

    public static IReadOnlyList<NotificationKind> Kinds { get; } = [
        .. NotificationChoices.Kinds, NotificationKind.Remix, NotificationKind.BoardInvitation
    ];

    public async Task<PushChoice> OfAsync(long accountId, CancellationToken ct) =>
        await db.PushChoices.AsNoTracking().FirstOrDefaultAsync(c => c.AccountId == accountId, ct)
            ?? new PushChoice { AccountId = accountId };

    public async Task ChooseAsync(Account actor, AwayWishes wishes, CancellationToken ct)
    {
        var silent = Kinds.Except(wishes.Kinds).Aggregate(wishes.Messages ? 0L : MessagesBit, (kinds, kind) => kinds | BitOf(kind));
        var quiet = wishes.Quiet;
        var (from, until) = ((int)quiet.From.ToTimeSpan().TotalMinutes, (int)quiet.Until.ToTimeSpan().TotalMinutes);
        await using var work = await db.BeginAsync(ct);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO push_choices (account_id, silent_kinds, shows_words, quiet_from, quiet_until, zone, pushed_id)
            VALUES ({actor.Id}, {silent}, {wishes.ShowsWords}, {from}, {until}, {quiet.Zone}, 0)
            ON CONFLICT (account_id) DO UPDATE
            SET silent_kinds = excluded.silent_kinds, shows_words = excluded.shows_words, quiet_from = excluded.quiet_from,
                quiet_until = excluded.quiet_until, zone = excluded.zone
            """, ct);
        await digests.PlanAsync(actor.Id, wishes.Rhythm, quiet.Zone, ct);
        await work.CommitAsync(ct);
    }

    public static bool Wants(PushChoice choice, NotificationKind kind) => (choice.SilentKinds & BitOf(kind)) == 0;

    public static bool WantsMessages(PushChoice choice) => (choice.SilentKinds & MessagesBit) == 0;

    public static QuietHours QuietOf(PushChoice choice) =>
        new(TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(choice.QuietFrom)), TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(choice.QuietUntil)),
            choice.Zone);

    static long BitOf(NotificationKind kind) => 1L << (int)kind;
}
