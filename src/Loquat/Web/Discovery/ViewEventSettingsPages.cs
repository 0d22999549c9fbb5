using Loquat.Discovery.ViewEvents;
using Loquat.Http;

namespace Loquat.Web.Discovery;

/// The view events stored about a person: they can view them, delete them and turn off recording.
public static class ViewEventSettingsPages
{
    public const string Address = Addresses.ViewEventSettings;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address,
            async (CurrentAccount me, string? done, ViewEventQueries queries, LoquatOptions options, CancellationToken ct) =>
                Answer.Page<ViewEventSettingsPage>(new
                {
                    Overview = await queries.OfAsync(me.Account, ct),
                    IsOff = me.Account.Preferences.ViewEventsOff,
                    Days = options.ViewEventDays,
                    Notification = Said(done),
                }));
        app.MapPost($"{Address}/off",
            (CurrentAccount me, ViewEventChoices choices, CancellationToken ct) =>
                DoAsync(choices.SwitchViewEventsAsync(me.Account, off: true, ct), "off"));
        app.MapPost($"{Address}/on",
            (CurrentAccount me, ViewEventChoices choices, CancellationToken ct) =>
                DoAsync(choices.SwitchViewEventsAsync(me.Account, off: false, ct), "on"));
        app.MapPost($"{Address}/delete",
            (CurrentAccount me, ViewEventErasure forgetting, CancellationToken ct) =>
                DoAsync(forgetting.ForgetViewEventsAsync(me.Account, ct), "deleted"));
    }

    static async Task<IResult> DoAsync(Task doing, string done)
    {
        await doing;
        return SeeOther.To($"{Address}?done={done}");
    }

    static string? Said(string? done) => done switch
    {
        "off" => Text.ViewEvents_NowOff,
        "on" => Text.ViewEvents_NowOn,
        "deleted" => Text.ViewEvents_Deleted,
        _ => null,
    };
}
