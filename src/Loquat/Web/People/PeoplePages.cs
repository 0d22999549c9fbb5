using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Http;
using Loquat.Notes;
using Loquat.Web.People;

namespace Loquat.Web.People;

/// The pages of followers, followed people and follow requests.
public sealed class PeoplePages(PeopleLists lists, FollowQueries queries, FollowRequests requests)
{
    const string RequestsAddress = "/follow-requests";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/@{handle}/followers",
            (VisibleAccount owner, string? before, Visitor visitor, PeoplePages pages, CancellationToken ct) =>
                pages.ShowAsync(owner.Account, visitor, isFollowers: true, PeopleCursor.Parse(before), ct));
        app.MapGet("/@{handle}/following",
            (VisibleAccount owner, string? before, Visitor visitor, PeoplePages pages, CancellationToken ct) =>
                pages.ShowAsync(owner.Account, visitor, isFollowers: false, PeopleCursor.Parse(before), ct));
        app.MapGet(RequestsAddress,
            (CurrentAccount me, string? before, PeoplePages pages, CancellationToken ct) => pages.ShowRequestsAsync(me.Account,
                PeopleCursor.Parse(before), ct));
        app.MapPost($"{RequestsAddress}/{{handle}}/accept",
            (HttpContext context, CurrentAccount me, VisibleAccount other, PeoplePages pages, CancellationToken ct) =>
                pages.AcceptAsync(context, me, other.Account, ct));
        app.MapPost($"{RequestsAddress}/{{handle}}/decline",
            async (HttpContext context, CurrentAccount me, VisibleAccount other, FollowRequests requests, CancellationToken ct) =>
            {
                await requests.DeclineAsync(me.Account, other.Account, ct);
                return Answer.Nothing(context, orGoTo: RequestsAddress);
            });
    }

    public static string FollowersOf(Account account) => $"{account.Address}/followers";

    public static string FollowingOf(Account account) => $"{account.Address}/following";

    async Task<IResult> ShowAsync(Account owner, Visitor visitor, bool isFollowers, PeopleCursor before, CancellationToken ct)
    {
        if (!await queries.IsOpenAsync(owner, visitor.Viewer, ct))
        {
            throw Refusal.NotFound();
        }
        var page = isFollowers
            ? await lists.FollowersAsync(owner, visitor.Viewer, before, ct)
            : await lists.FollowingAsync(owner, visitor.Viewer, before, ct);
        return Answer.Page<PeopleListPage>(new
        {
            Owner = Author.Of(owner),
            IsFollowers = isFollowers,
            page.People,
            NextAddress = page.Next is { } next ? $"{(isFollowers ? FollowersOf(owner) : FollowingOf(owner))}?before={next}" : null,
            visitor.Viewer,
        });
    }

    async Task<IResult> ShowRequestsAsync(Account me, PeopleCursor before, CancellationToken ct)
    {
        var page = await lists.RequestsAsync(me, before, ct);
        return Answer.Page<FollowRequestsPage>(new
        {
            page.People,
            NextAddress = page.Next is { } next ? $"{RequestsAddress}?before={next}" : null,
            me.IsPrivate,
        });
    }

    /// Replaces the request with the new follower, whom the person can follow back.
    async Task<IResult> AcceptAsync(HttpContext context, CurrentAccount me, Account other, CancellationToken ct)
    {
        await requests.AcceptAsync(me.Account, other, ct);
        return Answer.With<PersonRow>(context,
            new { Person = new PersonEntry(other, await queries.StateAsync(me.Session.Viewer, other.Id, ct)), me.Session.Viewer },
            orGoTo: RequestsAddress);
    }
}
