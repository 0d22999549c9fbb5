using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Accounts.Relationships;
using Loquat.Discovery.ViewEvents;
using Loquat.Http;
using Loquat.Notes;
using Loquat.Notes.Nearby;
using Loquat.Notes.Places;
using Loquat.Notes.Views;

namespace Loquat.Web.Places;

/// The pages of places: their notes and their names.
public sealed class PlacePages(PlaceNames names, PlaceLists lists, NoteQueries queries, MapDrawing maps, ImpressionTokens tokens)
{
    public const string SuggestAddress = "/suggest/places";
    const int MostOffered = 8;

    /// The distance from the centre to the northern and southern edges.
    const int MapKilometres = 60;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/places/{id:long}",
            (long id, string? sort, string? before, string? after, bool? proposed, Visitor visitor, PlacePages pages,
                CancellationToken ct) =>
                pages.ShowAsync(id, sort == "newest", NoteCursor.Parse(before, after), visitor,
                    proposed == true ? Text.Place_Proposed : null, null, "", "", ct));
        app.MapPost("/places/{id:long}/names",
            (HttpContext context, long id, Fields fields, CurrentAccount me, PlaceAliases aliases, PlacePages pages,
                CancellationToken ct) => Answer.FormAsync(
                context,
                async () =>
                {
                    await aliases.ProposeAsync(me.Account, id, fields["language"], fields["name"], ct);
                    return SeeOther.To($"{Place.AddressOf(id)}?proposed=true");
                },
                problem => pages.ShowAsync(id, false, NoteCursor.Top, new Visitor(me.Session), null, problem, fields["language"],
                    fields["name"], ct)));
        app.MapGet(SuggestAddress, Suggest);
    }

    static async Task<IResult> Suggest(
        HttpContext context, string? q, Visitor visitor, PlaceNames names, RateLimits limits, CancellationToken ct)
    {
        limits.CountSearching(visitor.Session is { } session ? $"@{session.Viewer.AccountId}" : ClientAddress.Of(context));
        return Answer.Page<PlaceOptions>(
            new { Places = q is { Length: > 0 and <= PlaceChoosing.MostCharacters } ? await names.BegunAsync(q, MostOffered, ct) : [] });
    }

    async Task<IResult> ShowAsync(
        long id, bool newest, NoteCursor from, Visitor visitor, string? notification, FormProblem? problem, string language, string name,
        CancellationToken ct)
    {
        var place = await names.FindAsync(id, ct) ?? throw Refusal.NotFound();
        var page = await lists.ByPlaceAsync(id, newest, visitor.Viewer, from, ct);
        return Answer.Page<PlacePage>(new
        {
            Place = place,
            Others = await names.OthersAsync(place, ct),
            SignedIn = visitor.IsSignedIn,
            Map = await maps.DrawAsync(new MapView(place.At, MapKilometres), place.Name, visitor.Viewer, ct),
            Notes = await queries.LoadAsync(page.Notes.Select(n => n.Id), visitor.Viewer, ct),
            Page = page,
            Newest = newest,
            Notification = notification,
            Problem = problem,
            Language = language,
            Name = name,
            Impression = await tokens.OfAsync(visitor.Session, Surface.Place, [.. page.Notes.Select(n => n.Id)], ct),
        });
    }
}
