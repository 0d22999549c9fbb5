namespace Loquat.Notes.Places;

/// A place with notes, on a map.
public sealed record PlaceDot(Place Place, int Notes);
