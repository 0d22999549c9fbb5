using System.Globalization;
using Loquat.Discovery.ViewEvents;
using Loquat.Http;
using Loquat.Notes.Nearby;
using Loquat.Notes.Places;
using Loquat.Web.Cards;

namespace Loquat.Web.Places;

/// Notes around a chosen place or around the browser's position.
public sealed class NearbyPages(
    PlaceNames names, PlaceLists lists, PlacedCards cards, MapDrawing maps, SealedPosition positions, ImpressionTokens tokens)
{
    public const string Address = Addresses.Nearby;

    /// Contains the id of the place chosen in this browser.
    [StoredName("cookie")]
    public const string Cookie = "nearby";

    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(400);

    /// The distance from the centre to the northern and southern edges.
    const int MapKilometres = 110;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address, (HttpContext context, NearbyPages pages, CancellationToken ct) => pages.ShowAsync(context, ct));
        app.MapPost(Address, Choose);
        app.MapPost($"{Address}/forget", (HttpContext context, LoquatOptions options) =>
        {
            context.Response.Cookies.Delete(Cookie, OwnCookies.Form(options, lifetime: null));
            return SeeOther.To(Address);
        });
        app.MapPost($"{Address}/here", (Fields fields, SealedPosition positions) =>
        {
            var point = new MapPoint(Degrees(fields["latitude"]), Degrees(fields["longitude"]));
            return SeeOther.To($"{Address}?around={positions.Seal(point.IsOnEarth ? point : throw Refusal.Invalid(Text.Nearby_Wrong))}");
        });
    }

    static double Degrees(string written) =>
        double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees)
            ? degrees
            : throw Refusal.Invalid(Text.Nearby_Wrong);

    static async Task<IResult> Choose(
        HttpContext context, Fields fields, LoquatOptions options, PlaceChoosing choosing, CancellationToken ct)
    {
        var typed = await choosing.ReadAsync(fields, ct);
        return await Answer.FormAsync(
            context,
            () =>
            {
                var place = typed.ChosenOrRefused() ?? throw Refusal.Invalid(Text.Place_NotFound, "place");
                context.Response.Cookies.Append(Cookie, place.Id.ToString(CultureInfo.InvariantCulture), OwnCookies.Form(options, KeptFor));
                return Task.FromResult(SeeOther.To(Address));
            },
            problem =>
            {
                SecurityHeaders.AllowPosition(context.Response.Headers);
                return Task.FromResult(
                    Answer.Page<NearbyPage>(new { SignedIn = Visitor.Of(context).IsSignedIn, Typed = typed, Problem = problem }));
            });
    }

    async Task<IResult> ShowAsync(HttpContext context, CancellationToken ct)
    {
        SecurityHeaders.AllowPosition(context.Response.Headers);
        var visitor = Visitor.Of(context);
        if (await OriginAsync(context, ct) is not { } origin)
        {
            return Answer.Page<NearbyPage>(new { SignedIn = visitor.IsSignedIn });
        }
        var page = await lists.AroundAsync(origin.At, visitor.Viewer, Feed.CursorOf(context.Request.Query), ct);
        return Answer.Page<NearbyPage>(new
        {
            SignedIn = visitor.IsSignedIn,
            Origin = origin,
            Typed = PlaceTyped.Nothing,
            Map = await maps.DrawAsync(new MapView(origin.At, MapKilometres), origin.Name, visitor.Viewer, ct),
            Page = page,
            Cards = await cards.OfAsync(page.Notes, origin, visitor.Viewer, ct),
            Impression = await tokens.OfAsync(visitor.Session, Surface.Nearby, [.. page.Notes.Select(n => n.Id)], ct),
        });
    }

    /// The origin from the address, otherwise the place stored in the cookie; null if there is neither.
    async Task<NearbyOrigin?> OriginAsync(HttpContext context, CancellationToken ct)
    {
        var query = context.Request.Query;
        if (query["around"].ToString() is { Length: > 0 } code)
        {
            return positions.Open(code) is { } point
                ? new NearbyOrigin(point, null, $"around={code}", IsRemembered: false)
                : await ChosenAsync(context, ct);
        }
        if (query["place"].ToString() is { Length: > 0 } named)
        {
            var place = Fields.NumberIn(named) is { } id ? await names.FindAsync(id, ct) : null;
            return new NearbyOrigin((place ?? throw Refusal.NotFound()).At, place,
                $"place={place.Id.ToString(CultureInfo.InvariantCulture)}", IsRemembered: false);
        }
        return await ChosenAsync(context, ct);
    }

    async Task<NearbyOrigin?> ChosenAsync(HttpContext context, CancellationToken ct) =>
        Fields.NumberIn(context.Request.Cookies[Cookie]) is { } id && await names.FindAsync(id, ct) is { } place
            ? new NearbyOrigin(place.At, place, "", IsRemembered: true)
            : null;
}
