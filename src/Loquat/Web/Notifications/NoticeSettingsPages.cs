using Loquat.Accounts;
using Loquat.Notifications;

namespace Loquat.Web.Notifications;

/// What a person wants to be told of.
public static class NoticeSettingsPages
{
    public const string Address = Addresses.NoticeSettings;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address, async (CurrentAccount me, bool? saved, NotificationChoices choices, CancellationToken ct) =>
            Page(await choices.OfAsync(me.Account, ct), notice: saved == true ? Text.Settings_Saved : null));
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
                return Going.To($"{Address}?saved=true");
            },
            problem => Task.FromResult(Page(chosen, problem)));
    }

    static IResult Page(IReadOnlyDictionary<NotificationKind, ContactCircle> choices, FormProblem? problem = null, string? notice = null) =>
        Answer.Page<NoticeSettingsPage>(new { Choices = choices, Problem = problem, Notice = notice });

    /// What nobody offered is refused by the capability.
    static ContactCircle Circle(string name) => Enum.TryParse<ContactCircle>(name, out var circle) ? circle : (ContactCircle)(-1);
}
