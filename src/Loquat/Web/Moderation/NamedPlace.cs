using Loquat.Notes.Places;

namespace Loquat.Web.Moderation;

/// A proposed name, and the place that is to have it.
public sealed record NamedPlace(PlaceAlias Alias, PlaceView Place);
