using Loquat.Search;
using Microsoft.AspNetCore.Components;

namespace Loquat.Web.Search;

/// A card without its last tag, and that tag; between them stand the words that matched.
public sealed record FoundCard(long Id, RenderFragment Open, RenderFragment End, Snippet? Words, string Language);
