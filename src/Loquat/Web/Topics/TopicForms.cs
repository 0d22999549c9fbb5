using Loquat.Http;
using Loquat.Notes;
using Loquat.Notes.Topics;

namespace Loquat.Web.Topics;

/// The list of topics, and the forms to follow them.
public static class TopicForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/topics", async (Visitor visitor, TopicQueries topics, CancellationToken ct) => Answer.Page<TopicsPage>(new
        {
            SignedIn = visitor.IsSignedIn,
            Followed = await topics.FollowedAsync(visitor.Viewer.AccountId, ct),
            Largest = await topics.LargestAsync(MostOffered, ct),
        }));
        app.MapPost("/topics/{name}/follow",
            async (HttpContext context, string name, CurrentAccount me, TopicFollows follows, CancellationToken ct) =>
            {
                await follows.AddAsync(me.Account, name, ct);
                return Button(context, name, isFollowed: true);
            });
        app.MapPost("/topics/{name}/unfollow",
            async (HttpContext context, string name, CurrentAccount me, TopicFollows follows, CancellationToken ct) =>
            {
                await follows.RemoveAsync(me.Account, name, ct);
                return Button(context, name, isFollowed: false);
            });
    }

    const int MostOffered = 40;

    static IResult Button(HttpContext context, string name, bool isFollowed) =>
        Answer.With<TopicFollowButton>(context, new { Name = TopicNames.Fold(name)!, IsFollowed = isFollowed },
            orGoTo: LocalAddress.FromReferer(context.Request));
}
