using System.Globalization;
using Loquat.Accounts;
using Loquat.Http;
using Loquat.Http.Media;
using Loquat.Media;
using Loquat.Moderation;
using Loquat.Web.Media;

namespace Loquat.Web.Moderation;

/// The pages on which administrators review reports and decide. *Not found* for everybody else.
public sealed class ModerationPages(
    ModerationLists lists, NoteHiding hiding, MessageRemoval removal, Suspensions suspensions, Decisions decisions)
{
    const string Address = "/moderation";
    const string DecisionsAddress = $"{Address}/decisions";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address, (CurrentModerator _, long? before, bool? done, ModerationPages pages, CancellationToken ct) =>
            pages.ShowOpenAsync(before, null, done == true ? Text.Moderation_Done : null, ct));
        app.MapPost(Address, (HttpContext context, CurrentModerator me, Fields fields, ModerationPages pages, CancellationToken ct) =>
            pages.DecideAsync(context, me.Account, fields, (problem, again) => pages.ShowOpenAsync(null, problem, null, again),
                $"{Address}?done=true", ct));
        app.MapGet(DecisionsAddress, (CurrentModerator _, long? before, bool? done, ModerationPages pages, CancellationToken ct) =>
            pages.ShowDecidedAsync(before, null, done == true ? Text.Moderation_Done : null, ct));
        app.MapPost(DecisionsAddress,
            (HttpContext context, CurrentModerator me, Fields fields, ModerationPages pages, CancellationToken ct) =>
                pages.DecideAsync(context, me.Account, fields, (problem, again) => pages.ShowDecidedAsync(null, problem, null, again),
                    $"{DecisionsAddress}?done=true", ct));
        app.MapGet($"{Address}/photos/{{id:long}}", SendPhoto);
    }

    async Task<IResult> ShowOpenAsync(long? before, ModerationProblem? problem, string? notification, CancellationToken ct)
    {
        var things = await lists.OpenAsync(before ?? long.MaxValue, ct);
        return Answer.Page<ModerationPage>(new
        {
            Things = things.Take(ModerationLists.PageSize).ToArray(),
            NextAddress = things.Count > ModerationLists.PageSize
                ? string.Create(CultureInfo.InvariantCulture, $"{Address}?before={things[ModerationLists.PageSize - 1].Newest}")
                : null,
            Problem = problem,
            Notification = notification,
        });
    }

    async Task<IResult> ShowDecidedAsync(long? before, ModerationProblem? problem, string? notification, CancellationToken ct)
    {
        var made = await lists.DecidedAsync(before ?? long.MaxValue, ct);
        return Answer.Page<DecisionsPage>(new
        {
            Made = made.Take(ModerationLists.PageSize).ToArray(),
            NextAddress = made.Count > ModerationLists.PageSize
                ? string.Create(CultureInfo.InvariantCulture, $"{DecisionsAddress}?before={made[ModerationLists.PageSize - 1].Decision.Id}")
                : null,
            Problem = problem,
            Notification = notification,
        });
    }

    Task<IResult> DecideAsync(
        HttpContext context, Account me, Fields fields, Func<ModerationProblem, CancellationToken, Task<IResult>> again, string done,
        CancellationToken ct)
    {
        var (accountId, noteId) = (fields.Number("account") ?? 0, fields.Number("note"));
        return Answer.FormAsync(
            context,
            async () =>
            {
                await HandleAsync(me, fields, accountId, noteId, ct);
                return SeeOther.To(done);
            },
            problem => again(new ModerationProblem(problem, accountId, noteId, fields.Number("message"), fields["words"]), ct));
    }

    Task HandleAsync(Account me, Fields fields, long accountId, long? noteId, CancellationToken ct) => fields["act"] switch
    {
        "dismiss" => decisions.DismissAsync(me, accountId, noteId, fields.Number("message"), fields["words"], ct),
        "hide" => hiding.HideAsync(me, noteId ?? 0, fields["words"], ct),
        "remove" => removal.RemoveAsync(me, fields.Number("message") ?? 0, fields["words"], ct),
        "restore" => hiding.RestoreAsync(me, noteId ?? 0, fields["words"], ct),
        "suspend" => suspensions.SuspendAsync(me, accountId, (int)(fields.Number("days") ?? -1), fields["words"], ct),
        "lift" => suspensions.LiftAsync(me, accountId, fields["words"], ct),
        _ => throw Refusal.NotFound(),
    };

    static async Task SendPhoto(HttpContext context, long id, CurrentModerator _, ModerationLists lists, MediaStore store)
    {
        var medium = await lists.PhotoAsync(id, context.RequestAborted) ?? throw Refusal.NotFound();
        context.Response.Headers.CacheControl = "private, no-store";
        await StoredFiles.SendAsync(context, store, $"{medium.VersionFolder}720.webp", "image/webp");
    }

}

/// A problem with a decision, and which of the forms on the page it belongs to.
public sealed record ModerationProblem(FormProblem Problem, long AccountId, long? NoteId, long? MessageId, string Words);
