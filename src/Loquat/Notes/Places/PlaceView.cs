namespace Loquat.Notes.Places;

/// A place in the reader's language. `Where` (region, country) tells it apart from places of the same name.
public sealed record PlaceView(long Id, string Name, string Where, MapPoint At)
{
    public string Address => Place.AddressOf(Id);
}
