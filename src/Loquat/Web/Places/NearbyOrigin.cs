using Loquat.Notes.Places;

namespace Loquat.Web.Places;

/// Around what one looks: a place, or where the browser says that it is. `Query` is what the addresses of its pages carry.
public sealed record NearbyOrigin(MapPoint At, PlaceView? Place, string Query, bool IsRemembered)
{
    public string Name => Place?.Name ?? Text.Nearby_AroundYou;

    public string Address => Query.Length == 0 ? NearbyPages.Address : $"{NearbyPages.Address}?{Query}";
}
