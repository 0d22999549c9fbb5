using Microsoft.AspNetCore.Components;

namespace Loquat.Web.Places;

/// A card in two parts, before and in its closing tag. The place and its distance are inserted between them.
public sealed record PlacedCard(RenderFragment Open, RenderFragment End, string Line);
