using Loquat.Notes.Places;

namespace Loquat.Web.Places;

/// The visible part of the earth. `Tall` is the distance in kilometres from the centre to the northern and southern edges.
public sealed record MapView(MapPoint Centre, int Tall)
{
    public const int Width = 640;
    public const int Height = 360;
    const double KilometresADegree = 111.195;

    /// The distance in kilometres to the eastern and western edges.
    public int Wide => Tall * Width / Height;

    double Scale => Height / 2d / (Tall / KilometresADegree);

    public MapPoint SouthWest =>
        new(Centre.Latitude - Tall / KilometresADegree, Centre.Longitude - Wide / KilometresADegree / Centre.Flatness);

    public MapPoint NorthEast =>
        new(Centre.Latitude + Tall / KilometresADegree, Centre.Longitude + Wide / KilometresADegree / Centre.Flatness);

    public (int X, int Y) On(double latitude, double longitude)
    {
        // The shorter way, across the date line if needed.
        var east = (longitude - Centre.Longitude + 540) % 360 - 180;
        return ((int)Math.Round(Width / 2d + east * Centre.Flatness * Scale),
            (int)Math.Round(Height / 2d - (latitude - Centre.Latitude) * Scale));
    }

    public bool IsMiddle(MapPoint point) =>
        On(point.Latitude, point.Longitude) is ( > Width / 2 - 4 and < Width / 2 + 4, > Height / 2 - 4 and < Height / 2 + 4);

    public static bool Shows(int x, int y) => x is > 4 and < Width - 4 && y is > 4 and < Height - 4;
}
