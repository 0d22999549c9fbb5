using Loquat.Discovery.Signals;

namespace Loquat.Web.Discovery;

/// Which notes somebody opened or watched, for themselves alone.
public static class HistoryPages
{
    public const string Address = Addresses.History;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address, async (CurrentAccount me, string? before, string? done, SignalReading reading, LoquatOptions options, CancellationToken ct) => Answer.Page<HistoryPage>(new
        {
            History = await reading.HistoryAsync(me.Account, LookCursor.Parse(before), ct),
            IsOff = me.Account.HistoryOff,
            Days = options.SignalDays,
            Notice = Said(done),
        }));
        app.MapPost($"{Address}/off", (CurrentAccount me, SignalChoices choices, CancellationToken ct) => DoAsync(choices.SwitchHistoryAsync(me.Account, off: true, ct), "off"));
        app.MapPost($"{Address}/on", (CurrentAccount me, SignalChoices choices, CancellationToken ct) => DoAsync(choices.SwitchHistoryAsync(me.Account, off: false, ct), "on"));
        app.MapPost($"{Address}/clear", (CurrentAccount me, SignalForgetting forgetting, CancellationToken ct) => DoAsync(forgetting.ForgetHistoryAsync(me.Account, ct), "cleared"));
        app.MapPost($"{Address}/{{id:long}}/remove", async (HttpContext context, long id, CurrentAccount me, SignalForgetting forgetting, CancellationToken ct) =>
        {
            await forgetting.ForgetNoteAsync(me.Account, id, ct);
            return Answer.Nothing(context, orGoTo: LocalAddress.FromReferer(context.Request));
        });
    }

    static async Task<IResult> DoAsync(Task doing, string done)
    {
        await doing;
        return Going.To($"{Address}?done={done}");
    }

    static string? Said(string? done) => done switch
    {
        "off" => Text.Looked_NowOff,
        "on" => Text.Looked_NowOn,
        "cleared" => Text.Looked_Cleared,
        _ => null,
    };
}
