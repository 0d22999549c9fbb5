using Loquat.Search;
using Microsoft.AspNetCore.Components;

namespace Loquat.Web.Search;

/// A card in two parts, before and in its closing tag. The matching text and the reasons are inserted between them.
public sealed record FoundCard(
    long Id, RenderFragment Open, RenderFragment End, Snippet? Words, string Language, IReadOnlyList<MatchReason> Reasons);
