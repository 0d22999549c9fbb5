using Loquat.Notes.Places;

namespace Loquat.Web.Moderation;

/// A name that somebody proposed, and the place that is to have it.
public sealed record NamedPlace(PlaceAlias Alias, PlaceView Place);
