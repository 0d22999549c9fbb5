using Loquat.Accounts;
using Loquat.Notifications;
using Loquat.Notifications.Push;

namespace Loquat.Web.Notifications;

/// What comes to one's devices while one is away.
public static class PushSettingsPages
{
    public const string Address = "/settings/away";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address, async (CurrentAccount me, bool? saved, PushChoices choices, VapidKeys keys, CancellationToken ct) =>
            Page(await keys.PublicKeyAsync(ct), FormOf(await choices.OfAsync(me.Account.Id, ct)), notice: saved == true ? Text.Settings_Saved : null));
        app.MapPost(Address, Save);
        app.MapPost($"{Address}/device", async (CurrentAccount me, Fields fields, PushSubscriptions subscriptions, CancellationToken ct) =>
        {
            await subscriptions.AddAsync(me.Session, fields["endpoint"], fields["key"], fields["auth"], ct);
            return Results.NoContent();
        });
        app.MapPost($"{Address}/device/remove", async (CurrentAccount me, Fields fields, PushSubscriptions subscriptions, CancellationToken ct) =>
        {
            await subscriptions.RemoveAsync(me.Session, fields["endpoint"], ct);
            return Results.NoContent();
        });
    }

    static Task<IResult> Save(HttpContext context, CurrentAccount me, Fields fields, PushChoices choices, VapidKeys keys, CancellationToken ct)
    {
        NotificationKind[] wanted = [.. NotificationChoices.Kinds.Where(kind => fields.Has(NoticeSettingsPages.NameOf(kind)))];
        return Answer.FormAsync(
            context,
            async () =>
            {
                await choices.ChooseAsync(me.Account, wanted, QuietHours.Parse(fields["quietFrom"], fields["quietUntil"], fields["zone"]), ct);
                return Going.To($"{Address}?saved=true");
            },
            async problem => Page(await keys.PublicKeyAsync(ct), new PushForm(wanted, fields["quietFrom"], fields["quietUntil"], fields["zone"]), problem));
    }

    static PushForm FormOf(PushChoice choice)
    {
        var quiet = PushChoices.QuietOf(choice);
        NotificationKind[] wanted = [.. NotificationChoices.Kinds.Where(kind => PushChoices.Wants(choice, kind))];
        return quiet.AreThere ? new(wanted, $"{quiet.From:HH\\:mm}", $"{quiet.Until:HH\\:mm}", quiet.Zone) : new(wanted, "", "", choice.Zone);
    }

    static IResult Page(string key, PushForm form, FormProblem? problem = null, string? notice = null) => Answer.Page<PushSettingsPage>(new { Key = key, Form = form, Problem = problem, Notice = notice });
}
