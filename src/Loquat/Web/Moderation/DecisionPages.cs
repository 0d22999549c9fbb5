using Loquat.Http;
using Loquat.Moderation;

namespace Loquat.Web.Moderation;

/// The moderation pages of a person: decisions about them, the results of their reports, and why they are suspended.
public static class DecisionPages
{
    const int Most = 50;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/settings/moderation",
            async (CurrentAccount me, Decisions decisions, Reports reports, CancellationToken ct) => Answer.Page<ModerationSettingsPage>(new
            {
                Decisions = await decisions.AboutAsync(me.Account.Id, Most, ct),
                Reports = await reports.MineAsync(me.Account, Most, ct),
            }));
        app.MapGet("/account/suspended",
            async (CurrentAccount me, DecisionQueries decisions, LoquatOptions options, CancellationToken ct) =>
                me.Account.State == Loquat.Accounts.AccountState.Suspended
                    ? Answer.Page<SuspendedPage>(new
                    {
                        me.Account.SuspendedUntil,
                        Why = await decisions.WhySuspendedAsync(me.Account.Id, ct),
                        options.Contact
                    })
                    : SeeOther.To("/"));
    }
}
