using Microsoft.AspNetCore.Components;

namespace Loquat.Web.Places;

/// A card without its last tag, and that tag; between them stands where the note is of and how far that is.
public sealed record PlacedCard(RenderFragment Open, RenderFragment End, string Line);
