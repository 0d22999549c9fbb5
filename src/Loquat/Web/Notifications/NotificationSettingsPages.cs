using Loquat.Accounts;
using Loquat.Http;
using Loquat.Notifications;

namespace Loquat.Web.Notifications;

/// The settings that choose which notifications a person receives.
public static class NotificationSettingsPages
{
    public const string Address = Addresses.NotificationSettings;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address, async (CurrentAccount me, bool? saved, NotificationChoices choices, CancellationToken ct) =>
            Page(await choices.OfAsync(me.Account, ct), notification: saved == true ? Text.Settings_Saved : null));
        app.MapPost(Address, Save);
    }

    /// The field name of a kind, such as `like`.
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

    /// An unknown value is refused by the capability.
    static ContactCircle Circle(string name) => Enum.TryParse<ContactCircle>(name, out var circle) ? circle : (ContactCircle)(-1);
}
