using Loquat.Http;
using Loquat.Notes;
using Loquat.Notes.Publishing;
using Loquat.Web.Notes;
using Loquat.Web.People;

namespace Loquat.Web.Composer;

public static class SuggestionApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/suggest/topics", async (string? q, CurrentAccount _, Suggestions suggestions, CancellationToken ct) =>
            Results.Json(await suggestions.TopicsAsync(q ?? "", ct)));
        app.MapGet("/suggest/accounts", async (string? q, CurrentAccount me, Suggestions suggestions, CancellationToken ct) =>
            Results.Json((await suggestions.AccountsAsync(q ?? "", me.Session.Viewer, ct))
                .Select(a => new { a.Handle, Name = a.DisplayName, Picture = a.AvatarAddress, Hue = a.Id % Avatar.Hues })));
    }
}
