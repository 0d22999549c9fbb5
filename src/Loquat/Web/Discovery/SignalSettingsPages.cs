using Loquat.Discovery.Signals;

namespace Loquat.Web.Discovery;

/// What Loquat knows about how somebody looks, for themselves: to see, to delete, to switch off.
public static class SignalSettingsPages
{
    public const string Address = Addresses.SignalSettings;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address, async (CurrentAccount me, string? done, SignalReading reading, LoquatOptions options, CancellationToken ct) => Answer.Page<SignalSettingsPage>(new
        {
            Overview = await reading.OfAsync(me.Account, ct),
            IsOff = me.Account.SignalsOff,
            Days = options.SignalDays,
            Notice = Said(done),
        }));
        app.MapPost($"{Address}/off", (CurrentAccount me, SignalChoices choices, CancellationToken ct) => DoAsync(choices.SwitchSignalsAsync(me.Account, off: true, ct), "off"));
        app.MapPost($"{Address}/on", (CurrentAccount me, SignalChoices choices, CancellationToken ct) => DoAsync(choices.SwitchSignalsAsync(me.Account, off: false, ct), "on"));
        app.MapPost($"{Address}/delete", (CurrentAccount me, SignalForgetting forgetting, CancellationToken ct) => DoAsync(forgetting.ForgetSignalsAsync(me.Account, ct), "deleted"));
    }

    static async Task<IResult> DoAsync(Task doing, string done)
    {
        await doing;
        return Going.To($"{Address}?done={done}");
    }

    static string? Said(string? done) => done switch
    {
        "off" => Text.Signals_NowOff,
        "on" => Text.Signals_NowOn,
        "deleted" => Text.Signals_Deleted,
        _ => null,
    };
}
