using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Http;
using Loquat.Notes;
using Loquat.Web.People;

namespace Loquat.Web.People;

/// Actions on other people: follow, remove a follower, mute, block.
public static class FollowForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/@{handle}/follow",
            async (HttpContext context, CurrentAccount me, VisibleAccount other, Follows follows, FollowQueries queries,
                CancellationToken ct) =>
            {
                await follows.AddAsync(me.Account, other.Account, ct);
                return await ButtonAsync(context, me, other.Account, queries, ct);
            });
        app.MapPost("/@{handle}/unfollow",
            async (HttpContext context, CurrentAccount me, VisibleAccount other, Follows follows, FollowQueries queries,
                CancellationToken ct) =>
            {
                await follows.RemoveAsync(me.Account, other.Account, ct);
                return await ButtonAsync(context, me, other.Account, queries, ct);
            });
        app.MapPost("/@{handle}/remove-follower",
            async (HttpContext context, CurrentAccount me, VisibleAccount other, Follows follows, CancellationToken ct) =>
            {
                await follows.RemoveFollowerAsync(me.Account, other.Account, ct);
                return Answer.Nothing(context, orGoTo: PeoplePages.FollowersOf(me.Account));
            });
        Map(app, "mute",
            (me, other, fields, services, ct) => services.GetRequiredService<Mutes>()
                .AddAsync(me, other, int.TryParse(fields["days"], out var days) ? days : -1, ct));
        Map(app, "unmute", (me, other, _, services, ct) => services.GetRequiredService<Mutes>().RemoveAsync(me, other.Id, ct));
        Map(app, "block", (me, other, _, services, ct) => services.GetRequiredService<Blocks>().AddAsync(me, other, ct));
        Map(app, "unblock", (me, other, _, services, ct) => services.GetRequiredService<Blocks>().RemoveAsync(me, other.Id, ct));
    }

    /// Maps an action that redirects to the profile of the other person, which shows its effect and can undo it.
    static void Map(
        IEndpointRouteBuilder app, string act, Func<Account, Account, Fields, IServiceProvider, CancellationToken, Task> doAsync) =>
        app.MapPost($"/@{{handle}}/{act}",
            async (HttpContext context, CurrentAccount me, VisibleAccount other, Fields fields, CancellationToken ct) =>
            {
                await doAsync(me.Account, other.Account, fields, context.RequestServices, ct);
                return SeeOther.To(other.Account.Address);
            });

    static async Task<IResult> ButtonAsync(
        HttpContext context, CurrentAccount me, Account other, FollowQueries queries, CancellationToken ct) =>
        Answer.With<FollowButton>(
            context,
            new
            {
                Author = Author.Of(other),
                State = await queries.StateAsync(me.Session.Viewer, other.Id, ct),
            },
            orGoTo: LocalAddress.FromReferer(context.Request));
}
