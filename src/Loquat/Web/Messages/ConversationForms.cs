using Loquat.Accounts;
using Loquat.Data;
using Loquat.Http;
using Loquat.Messages;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Web.Messages;

/// Starts conversations, and accepts, declines, mutes or leaves them.
public sealed class ConversationForms(LoquatDb db, Conversations conversations, ConversationPages pages)
{
    const string NewAddress = "/conversations/new";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(NewAddress, (CurrentAccount _, string? to) => Answer.Page<NewConversationPage>(new { To = to ?? "" }));
        app.MapPost("/conversations",
            (HttpContext context, CurrentAccount me, Fields fields, ConversationForms forms, CancellationToken ct) =>
                forms.BeginAsync(context, me, fields, ct));
        var one = app.MapGroup("/conversations/{id:long}");
        one.MapPost("/accept",
            (long id, CurrentAccount me, ConversationChoices choices, CancellationToken ct) =>
                ThenAsync(choices.AcceptAsync(me.Account, id, ct), Conversation.AddressOf(id)));
        one.MapPost("/decline",
            (long id, CurrentAccount me, ConversationChoices choices, CancellationToken ct) =>
                ThenAsync(choices.DeclineAsync(me.Account, id, ct), InboxPages.RequestsAddress));
        one.MapPost("/mute",
            (long id, CurrentAccount me, ConversationChoices choices, CancellationToken ct) =>
                ThenAsync(choices.MuteAsync(me.Account, id, ct), InfoOf(id)));
        one.MapPost("/unmute",
            (long id, CurrentAccount me, ConversationChoices choices, CancellationToken ct) =>
                ThenAsync(choices.UnmuteAsync(me.Account, id, ct), InfoOf(id)));
        one.MapPost("/leave",
            (long id, CurrentAccount me, GroupMembers members, CancellationToken ct) => ThenAsync(members.LeaveAsync(me.Account, id, ct),
                InboxPages.Address));
        one.MapPost("/title",
            (HttpContext context, long id, CurrentAccount me, Fields fields, ConversationForms forms, GroupMembers members,
                CancellationToken ct) =>
                forms.ChangeAsync(context, id, me, () => members.RenameAsync(me.Account, id, fields["title"], ct), ct));
        one.MapPost("/people",
            (HttpContext context, long id, CurrentAccount me, Fields fields, ConversationForms forms, GroupMembers members,
                CancellationToken ct) =>
                forms.ChangeAsync(context, id, me, async () => await members.AddAsync(me.Account, id, await forms.PeopleIn(fields, ct), ct),
                    ct));
        one.MapPost("/people/{account:long}/remove",
            (HttpContext context, long id, long account, CurrentAccount me, ConversationForms forms, GroupMembers members,
                CancellationToken ct) =>
                forms.ChangeAsync(context, id, me, () => members.RemoveAsync(me.Account, id, account, ct), ct));
    }

    public static string InfoOf(long id) => $"{Conversation.AddressOf(id)}/info";

    /// With one person, redirects to the conversation with them; with several, creates a group.
    Task<IResult> BeginAsync(HttpContext context, CurrentAccount me, Fields fields, CancellationToken ct) => Answer.FormAsync(
        context,
        async () =>
        {
            var people = await PeopleIn(fields, ct);
            if (people.Count == 1 && fields["title"].Trim().Length == 0)
            {
                var handle = await db.Accounts.Where(a => a.Id == people[0]).Select(a => a.Handle).FirstAsync(ct);
                return people[0] == me.Account.Id
                    ? throw Refusal.Invalid(Text.Message_ToYourself, "to")
                    : SeeOther.To($"/conversations/with/{handle}");
            }
            return SeeOther.To(Conversation.AddressOf(await conversations.MakeGroupAsync(me.Account, fields["title"], people, ct)));
        },
        problem =>
            Task.FromResult(Answer.Page<NewConversationPage>(new { To = fields["to"], Title = fields["title"], Problem = problem })));

    Task<IResult> ChangeAsync(HttpContext context, long id, CurrentAccount me, Func<Task> changeAsync, CancellationToken ct) =>
        Answer.FormAsync(
            context,
            async () =>
            {
                await changeAsync();
                return SeeOther.To($"{InfoOf(id)}?saved=true");
            },
            problem => pages.InfoAsync(id, me.Session.Viewer, problem, isSaved: false, ct));

    static async Task<IResult> ThenAsync(Task done, string address)
    {
        await done;
        return SeeOther.To(address);
    }

    /// Parses handles, with or without `@`, in any separation.
    async Task<IReadOnlyList<long>> PeopleIn(Fields fields, CancellationToken ct)
    {
        var written = string.Join(' ', fields.All("to"))
            .Split((char[])[' ', ',', '，', '、', ';', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var keys = written.Select(handle => Handles.KeyOf(handle.TrimStart('@', '＠'))).Where(key => key.Length > 0).Distinct()
            .Take(Conversations.MostPeople + 1).ToArray();
        var found = await db.Accounts.Where(a => keys.Contains(a.HandleKey)).Select(a => new { a.Id, a.HandleKey }).ToListAsync(ct);
        var unknown = keys.FirstOrDefault(key => found.TrueForAll(f => f.HandleKey != key));
        return unknown is not null ? throw Refusal.Invalid(Wording.Of(Text.Group_UnknownHandle, unknown), "to")
            : keys.Length == 0 ? throw Refusal.Invalid(Text.Group_Nobody, "to") : [.. found.Select(f => f.Id)];
    }
}
