using Loquat.Accounts;
using Loquat.Notifications;

namespace Loquat.Web.Notifications;

/// What a person wants to be told of.
public static class NotificationSettingsPages
{
    public const string Address = Addresses.NotificationSettings;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address, async (CurrentAccount me, bool? saved, NotificationChoices choices, CancellationToken ct) =>
            Page(await choices.OfAsync(me.Account, ct), notification: saved == true ? Text.Settings_Saved : null));
        app.MapPost(Address, Save);
    }

    /// `like`, as the field of a form.
    public static string NameOf(NotificationKind kind) => kind.ToString().ToLowerInvariant();

    static Task<IResult> Save(HttpContext context, CurrentAccount me, Fields fields, NotificationChoices choices, CancellationToken ct)
    {
        var chosen = NotificationChoices.Kinds.ToDictionary(kind => kind, kind => Circle(fields[NameOf(kind)]));
        return Answer.FormAsync(
            context,
            async () =>
            {
                await choices.ChooseAsync(me.Account, chosen, ct);
                return SeeOther.To($"{Address}?saved=true");
            },
            problem => Task.FromResult(Page(chosen, problem)));
    }

    static IResult Page(
        IReadOnlyDictionary<NotificationKind, ContactCircle> choices, FormProblem? problem = null, string? notification = null) =>
        Answer.Page<NotificationSettingsPage>(new { Choices = choices, Problem = problem, Notification = notification });

    /// What nobody offered is refused by the capability.
    static ContactCircle Circle(string name) => Enum.TryParse<ContactCircle>(name, out var circle) ? circle : (ContactCircle)(-1);
}
