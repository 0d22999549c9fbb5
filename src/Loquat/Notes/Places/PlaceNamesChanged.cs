namespace Loquat.Notes.Places;

/// A name of a place counts from now on, or no longer.
public sealed record PlaceNamesChanged(long PlaceId);
