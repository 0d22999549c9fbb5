namespace Loquat.Notes.Places;

/// A point on the earth in degrees.
public readonly record struct MapPoint(double Latitude, double Longitude)
{
    const double EarthKilometres = 6_371;

    /// Database units per degree. One unit is about 1.1 metres.
    public const int Units = 100_000;

    public long LatitudeUnits => (long)Math.Round(Latitude * Units);

    public long LongitudeUnits => (long)Math.Round(Longitude * Units);

    public bool IsOnEarth => Math.Abs(Latitude) <= 90 && Math.Abs(Longitude) <= 180;

    /// The length of a degree of longitude here, relative to the equator.
    public double Flatness => Math.Max(0.02, Math.Cos(double.DegreesToRadians(Latitude)));

    /// Haversine formula.
    public double KilometresTo(MapPoint other)
    {
        var (north, east) = (double.DegreesToRadians(other.Latitude - Latitude) / 2,
            double.DegreesToRadians(other.Longitude - Longitude) / 2);
        var share = Math.Pow(Math.Sin(north), 2)
            + Math.Cos(double.DegreesToRadians(Latitude)) * Math.Cos(double.DegreesToRadians(other.Latitude)) * Math.Pow(Math.Sin(east), 2);
        return 2 * EarthKilometres * Math.Asin(Math.Min(1, Math.Sqrt(share)));
    }
}
