using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Loquat.Web.Places;

/// A label on a map. Razor has its own meaning for a `text` element, so it is built in code.
public sealed class MapName : ComponentBase
{
    const int Gap = 6;

    /// Centres the text vertically beside the dot.
    const int Drop = 6;

    [Parameter, EditorRequired] public required MapMark Mark { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var beside = (Mark.IsCity ? 3 : Mark.Radius) + Gap;
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", Mark.IsNameLeft ? Mark.X - beside : Mark.X + beside);
        builder.AddAttribute(2, "y", Mark.Y + Drop);
        builder.AddAttribute(3, "text-anchor", Mark.IsNameLeft ? "end" : null);
        builder.AddContent(4, Mark.Name);
        builder.CloseElement();
    }
}
