namespace Loquat.Notes.Places;

/// A place in the words of the reader. `Where` tells it from others that are called the same.
public sealed record PlaceView(long Id, string Name, string Where, MapPoint At)
{
    public string Address => Place.AddressOf(Id);
}
