using Loquat.Accounts;
using Loquat.Http;
using Loquat.Mail;
using Loquat.Notifications;
using Loquat.Notifications.Away;
using Loquat.Notifications.Push;

namespace Loquat.Web.Notifications;

/// The settings of push notifications and email digests.
public sealed class PushSettingsPages(PushChoices choices, DigestPlans digests, VapidKeys keys, MailSending mail)
{
    public const string Address = Addresses.PushSettings;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address,
            (CurrentAccount me, bool? saved, PushSettingsPages pages, CancellationToken ct) => pages.ShowAsync(me.Account,
                saved == true ? Text.Settings_Saved : null, ct));
        app.MapPost(Address,
            (HttpContext context, CurrentAccount me, Fields fields, PushSettingsPages pages, CancellationToken ct) =>
                pages.SaveAsync(context, me.Account, fields, ct));
        app.MapPost($"{Address}/device", async (CurrentAccount me, Fields fields, PushSubscriptions subscriptions, CancellationToken ct) =>
        {
            await subscriptions.AddAsync(me.Session, fields["endpoint"], fields["key"], fields["auth"], ct);
            return Results.NoContent();
        });
        app.MapPost($"{Address}/device/remove",
            async (CurrentAccount me, Fields fields, PushSubscriptions subscriptions, CancellationToken ct) =>
            {
                await subscriptions.RemoveAsync(me.Session, fields["endpoint"], ct);
                return Results.NoContent();
            });
    }

    async Task<IResult> ShowAsync(Account actor, string? notification, CancellationToken ct)
    {
        var choice = await choices.OfAsync(actor.Id, ct);
        return await PageAsync(actor, FormOf(choice) with { Rhythm = await digests.OfAsync(actor.Id, ct) }, null, notification, ct);
    }

    Task<IResult> SaveAsync(HttpContext context, Account actor, Fields fields, CancellationToken ct)
    {
        NotificationKind[] wanted = [.. PushChoices.Kinds.Where(kind => fields.Has(NotificationSettingsPages.NameOf(kind)))];
        var form = new PushForm(wanted, fields["quietFrom"], fields["quietUntil"], fields["zone"])
        {
            Messages = fields.Has("messages"),
            ShowsWords = fields.Has("words"),
            Rhythm = RhythmIn(fields) ?? DigestRhythm.Never,
        };
        return Answer.FormAsync(
            context,
            async () =>
            {
                var quiet = QuietHours.Parse(form.QuietFrom, form.QuietUntil, form.Zone);
                await choices.ChooseAsync(actor,
                    new AwayWishes(wanted, quiet) { Messages = form.Messages, ShowsWords = form.ShowsWords, Rhythm = RhythmIn(fields) },
                    ct);
                return SeeOther.To($"{Address}?saved=true");
            },
            problem => PageAsync(actor, form, problem, null, ct));
    }

    /// Returns null if the form has no such field.
    static DigestRhythm? RhythmIn(Fields fields) =>
        fields.Has("digest") && Enum.TryParse<DigestRhythm>(fields["digest"], out var rhythm) && Enum.IsDefined(rhythm) ? rhythm : null;

    static PushForm FormOf(PushChoice choice)
    {
        var quiet = PushChoices.QuietOf(choice);
        NotificationKind[] wanted = [.. PushChoices.Kinds.Where(kind => PushChoices.Wants(choice, kind))];
        var (from, until) = quiet.AreThere ? ($"{quiet.From:HH\\:mm}", $"{quiet.Until:HH\\:mm}") : ("", "");
        return new(wanted, from, until, choice.Zone) { Messages = PushChoices.WantsMessages(choice), ShowsWords = choice.ShowsWords };
    }

    async Task<IResult> PageAsync(Account actor, PushForm form, FormProblem? problem, string? notification, CancellationToken ct)
    {
        var way = !mail.IsOn ? DigestWay.Closed : actor.Credentials.EmailConfirmedAt is null ? DigestWay.Unconfirmed : DigestWay.Open;
        return Answer.Page<PushSettingsPage>(new
        {
            Key = await keys.PublicKeyAsync(ct),
            Form = form,
            Way = way,
            Problem = problem,
            Notification = notification
        });
    }
}
