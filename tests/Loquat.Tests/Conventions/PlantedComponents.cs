using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Planted.Components;

// In the form that the Razor compiler generates: one component with words in its markup, one without.
sealed class Talking : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, "<p>Something <b>went wrong</b></p><img alt=\"A loquat\" src=\"loquat.svg\">");
        builder.OpenElement(1, "input");
        builder.AddAttribute(2, "placeholder", "Search here");
        builder.AddAttribute(3, "autocomplete", "off");
        builder.CloseElement();
        builder.AddContent(4, "nothing found");
        builder.AddContent(5, (RenderFragment)(inner => inner.AddMarkupContent(0, "<i>try again</i>")));
    }
}

sealed class Silent : ComponentBase
{
    [Parameter] public string Words { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, "<h1 class=\"name\">Loquat · 枇杷</h1><img alt=\"\" src=\"loquat.svg\">");
        builder.OpenElement(1, "input");
        builder.AddAttribute(2, "placeholder", Words);
        builder.CloseElement();
        builder.AddContent(3, Words);
    }
}
