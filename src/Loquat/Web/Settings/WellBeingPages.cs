using System.Globalization;
using Loquat.Accounts;
using Loquat.Accounts.Settings;
using Loquat.Http;

namespace Loquat.Web.Settings;

/// The well-being settings: break reminders, hidden counts and calm mode.
public static class WellBeingPages
{
    public const string Address = "/settings/wellbeing";
    public const string PauseAddress = "/settings/wellbeing/pause";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address,
            (CurrentAccount me, bool? saved, TimeProvider clock) => Page(me.Account, clock, WellBeingChoices.Of(me.Account), null,
                saved == true ? Text.Settings_Saved : null));
        app.MapPost(Address, Save);
        // Shown over the current page when the time is up.
        app.MapGet(PauseAddress, (HttpContext context, CurrentAccount _) => Answer.With<PauseSheet>(context, new { }, orGoTo: Address));
    }

    static Task<IResult> Save(
        HttpContext context, CurrentAccount me, Fields fields, WellBeing wellBeing, TimeProvider clock, CancellationToken ct)
    {
        var choices = new WellBeingChoices(fields.Has("counts"), fields.Has("calm"), fields.Has("likes"), MinutesIn(fields["reminder"]));
        return Answer.FormAsync(
            context,
            async () =>
            {
                await wellBeing.ChooseAsync(me.Account, choices, ct);
                return SeeOther.To($"{Address}?saved=true");
            },
            problem => Task.FromResult(Page(me.Account, clock, WellBeingChoices.Of(me.Account), problem, null)));
    }

    static IResult Page(Account account, TimeProvider clock, WellBeingChoices choices, FormProblem? problem, string? notification) =>
        Answer.Page<WellBeingPage>(new
        {
            Choices = choices,
            IsYoung = account.AdultFrom > clock.GetUtcNow(),
            Problem = problem,
            Notification = notification,
        });

    /// An unknown value is refused by the capability.
    static int MinutesIn(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : -1;
}
