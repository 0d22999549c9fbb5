using Loquat.Discovery.ViewEvents;
using Loquat.Http;

namespace Loquat.Web.Discovery;

/// The notes that a person has opened or watched. Only they can see it.
public static class HistoryPages
{
    public const string Address = Addresses.History;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address,
            async (CurrentAccount me, string? before, string? done, ViewEventQueries queries, LoquatOptions options,
                CancellationToken ct) => Answer.Page<HistoryPage>(new
                {
                    History = await queries.HistoryAsync(me.Account, ViewHistoryCursor.Parse(before), ct),
                    IsOff = me.Account.Preferences.HistoryOff,
                    Days = options.ViewEventDays,
                    Notification = Said(done),
                }));
        app.MapPost($"{Address}/off",
            (CurrentAccount me, ViewEventChoices choices, CancellationToken ct) =>
                DoAsync(choices.SwitchHistoryAsync(me.Account, off: true, ct), "off"));
        app.MapPost($"{Address}/on",
            (CurrentAccount me, ViewEventChoices choices, CancellationToken ct) =>
                DoAsync(choices.SwitchHistoryAsync(me.Account, off: false, ct), "on"));
        app.MapPost($"{Address}/clear",
            (CurrentAccount me, ViewEventErasure forgetting, CancellationToken ct) => DoAsync(forgetting.ForgetHistoryAsync(me.Account, ct),
                "cleared"));
        app.MapPost($"{Address}/{{id:long}}/remove",
            async (HttpContext context, long id, CurrentAccount me, ViewEventErasure forgetting, CancellationToken ct) =>
            {
                await forgetting.ForgetNoteAsync(me.Account, id, ct);
                return Answer.Nothing(context, orGoTo: LocalAddress.FromReferer(context.Request));
            });
    }

    static async Task<IResult> DoAsync(Task doing, string done)
    {
        await doing;
        return SeeOther.To($"{Address}?done={done}");
    }

    static string? Said(string? done) => done switch
    {
        "off" => Text.ViewHistory_NowOff,
        "on" => Text.ViewHistory_NowOn,
        "cleared" => Text.ViewHistory_Cleared,
        _ => null,
    };
}
