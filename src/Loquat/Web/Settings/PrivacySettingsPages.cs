using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Accounts.Settings;
using Loquat.Http;
using Loquat.Notes;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notes.Remixes;
using Loquat.Notes.Views;
using Loquat.Web.Remixes;

namespace Loquat.Web.Settings;

/// The settings of privacy, muted words, and blocked or muted people.
public static class PrivacySettingsPages
{
    const string Address = "/settings/privacy";
    const string PeopleAddress = "/settings/people";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address,
            (CurrentAccount me, bool? saved, RemixRules rules, CancellationToken ct) => PageAsync(me, rules, PrivacyChoices.Of(me.Account),
                null, saved == true ? Text.Settings_Saved : null, ct));
        app.MapPost(Address, Save);
        app.MapPost($"{Address}/reuse", async (CurrentAccount me, Fields fields, RemixRules rules, CancellationToken ct) =>
        {
            await rules.ChooseAsync(me.Account, RemixFields.RemixPermissionsIn(fields) ?? throw Refusal.Invalid(Text.Privacy_CircleUnknown),
                ct);
            return SeeOther.To($"{Address}?saved=true");
        });
        app.MapGet(PeopleAddress, ShowPeople);
        app.MapPost($"{PeopleAddress}/{{id:long}}/unblock",
            async (HttpContext context, long id, CurrentAccount me, Blocks blocks, CancellationToken ct) =>
            {
                await blocks.RemoveAsync(me.Account, id, ct);
                return Answer.Nothing(context, orGoTo: PeopleAddress);
            });
        app.MapPost($"{PeopleAddress}/{{id:long}}/unmute",
            async (HttpContext context, long id, CurrentAccount me, Mutes mutes, CancellationToken ct) =>
            {
                await mutes.RemoveAsync(me.Account, id, ct);
                return Answer.Nothing(context, orGoTo: PeopleAddress);
            });
    }

    static Task<IResult> Save(
        HttpContext context, CurrentAccount me, Fields fields, Privacy privacy, RemixRules rules, CancellationToken ct)
    {
        var choices = new PrivacyChoices(fields.Has("private"), Circle(fields["comments"]), Circle(fields["mentions"]),
            fields["mutedWords"], fields.Has("saves"),
            fields.Has("likes"))
        {
            MessagesFrom = fields.Has("messages") ? Circle(fields["messages"]) : me.Account.Preferences.MessagesFrom,
        };
        return Answer.FormAsync(
            context,
            async () =>
            {
                await privacy.ChooseAsync(me.Account, choices, ct);
                return SeeOther.To($"{Address}?saved=true");
            },
            problem => PageAsync(me, rules, choices, problem, null, ct));
    }

    static async Task<IResult> ShowPeople(CurrentAccount me, string? blocked, string? muted, PeopleLists lists, CancellationToken ct) =>
        Answer.Page<PeopleSettingsPage>(new
        {
            Blocked = await lists.BlockedAsync(me.Account, PeopleCursor.Parse(blocked), ct),
            Muted = await lists.MutedAsync(me.Account, PeopleCursor.Parse(muted), ct),
        });

    static async Task<IResult> PageAsync(
        CurrentAccount me, RemixRules rules, PrivacyChoices choices, FormProblem? problem, string? notification, CancellationToken ct) =>
        Answer.Page<PrivacySettingsPage>(new
        {
            Choices = choices,
            RemixPermissions = await rules.DefaultOfAsync(me.Account.Id, ct),
            Problem = problem,
            Notification = notification
        });

    /// An unknown value is refused by the capability.
    static ContactCircle Circle(string name) => Enum.TryParse<ContactCircle>(name, out var circle) ? circle : (ContactCircle)(-1);
}
