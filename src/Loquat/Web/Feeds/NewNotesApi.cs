using Loquat.Accounts;
using Loquat.Discovery.Feeds;
using Loquat.Web.Cards;

namespace Loquat.Web.Feeds;

/// Open feeds poll it for the number of new notes.
public static class NewNotesApi
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/new", async (long since, string? feed, Visitor visitor, NewNotes notes, CancellationToken ct) => Results.Json(new
        {
            count = feed == Feed.Topics.Key ? 0
                : feed == Feed.Following.Key ? await notes.FromFollowedAsync(visitor.Viewer, since, ct)
                : await notes.InExploreAsync(Channels.Contains(feed) ? feed : null, visitor.Viewer, since, ct),
        }));
}
