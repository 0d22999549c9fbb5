using Loquat.Accounts;
using Loquat.Notes;

namespace Loquat.Web.Accounts;

public static class FollowForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/@{handle}/follow", async (HttpContext context, CurrentAccount me, VisibleAccount other, Follows follows, FollowReading reading, CancellationToken ct) =>
        {
            await follows.AddAsync(me.Account, other.Account, ct);
            return await ButtonAsync(context, me, other.Account, reading, ct);
        });
        app.MapPost("/@{handle}/unfollow", async (HttpContext context, CurrentAccount me, VisibleAccount other, Follows follows, FollowReading reading, CancellationToken ct) =>
        {
            await follows.RemoveAsync(me.Account, other.Account, ct);
            return await ButtonAsync(context, me, other.Account, reading, ct);
        });
        app.MapPost("/@{handle}/block", async (CurrentAccount me, VisibleAccount other, Blocks blocks, CancellationToken ct) =>
        {
            await blocks.AddAsync(me.Account, other.Account, ct);
            return Going.To(other.Account.Address);
        });
        app.MapPost("/@{handle}/unblock", async (CurrentAccount me, VisibleAccount other, Blocks blocks, CancellationToken ct) =>
        {
            await blocks.RemoveAsync(me.Account, other.Account, ct);
            return Going.To(other.Account.Address);
        });
    }

    static async Task<IResult> ButtonAsync(HttpContext context, CurrentAccount me, Account other, FollowReading reading, CancellationToken ct) =>
        Answer.With<FollowButton>(
            context,
            new
            {
                Author = Author.Of(other),
                State = await reading.StateAsync(me.Session.Viewer, other.Id, ct),
            },
            orGoTo: LocalAddress.FromReferer(context.Request));
}
