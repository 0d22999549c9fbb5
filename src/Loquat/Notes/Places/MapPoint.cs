namespace Loquat.Notes.Places;

/// Somewhere on the earth, in degrees.
public readonly record struct MapPoint(double Latitude, double Longitude)
{
    const double EarthKilometres = 6_371;

    /// How many of its units the database counts to a degree; one is some 1.1 metres.
    public const int Units = 100_000;

    public long LatitudeUnits => (long)Math.Round(Latitude * Units);

    public long LongitudeUnits => (long)Math.Round(Longitude * Units);

    public bool IsOnEarth => Math.Abs(Latitude) <= 90 && Math.Abs(Longitude) <= 180;

    /// How much shorter a degree of longitude is here than at the equator.
    public double Flatness => Math.Max(0.02, Math.Cos(double.DegreesToRadians(Latitude)));

    /// By the haversine formula.
    public double KilometresTo(MapPoint other)
    {
        var (north, east) = (double.DegreesToRadians(other.Latitude - Latitude) / 2,
            double.DegreesToRadians(other.Longitude - Longitude) / 2);
        var share = Math.Pow(Math.Sin(north), 2)
            + Math.Cos(double.DegreesToRadians(Latitude)) * Math.Cos(double.DegreesToRadians(other.Latitude)) * Math.Pow(Math.Sin(east), 2);
        return 2 * EarthKilometres * Math.Asin(Math.Min(1, Math.Sqrt(share)));
    }
}
