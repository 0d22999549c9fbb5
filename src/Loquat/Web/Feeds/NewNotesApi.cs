using Loquat.Http;
using Loquat.Web.Cards;

namespace Loquat.Web.Feeds;

/// Open feeds poll it for the number of new notes.
public static class NewNotesApi
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/new", async (long since, string? feed, Visitor visitor, FeedSources sources, CancellationToken ct) => Results.Json(new
        {
            count = await Feed.OfKey(feed).CountNewAsync(sources, visitor.Viewer, since, ct),
        }));
}
