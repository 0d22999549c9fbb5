using System.Globalization;

namespace Loquat.Notes.Places;

/// A place of the gazetteer that a note has or once had, with its position for searches by distance. The id is that of GeoNames.
public sealed record Place(long Id, long Latitude, long Longitude)
{
    public MapPoint At => new((double)Latitude / MapPoint.Units, (double)Longitude / MapPoint.Units);

    public static string AddressOf(long id) => $"/places/{id.ToString(CultureInfo.InvariantCulture)}";
}
