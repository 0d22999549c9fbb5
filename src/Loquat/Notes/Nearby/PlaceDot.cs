using Loquat.Notes.Places;

namespace Loquat.Notes.Nearby;

/// A place with notes, drawn as a dot on a map.
public sealed record PlaceDot(Place Place, int Notes);
