using Loquat.Notes.Places;

namespace Loquat.Web.Places;

/// The centre of a nearby search: a place, or the position of the browser. `Query` is the query of the addresses of its pages.
public sealed record NearbyOrigin(MapPoint At, PlaceView? Place, string Query, bool IsRemembered)
{
    public string Name => Place?.Name ?? Text.Nearby_AroundYou;

    public string Address => Query.Length == 0 ? NearbyPages.Address : $"{NearbyPages.Address}?{Query}";
}
