using System.Globalization;
using Loquat.Http;
using Loquat.Web.Parts;
using Markdig;
using Microsoft.AspNetCore.Components;

namespace Loquat.Web.Documents;

public static class DocumentPages
{
    // The text is trusted, but HTML in it would have to comply with the content security policy, so HTML is disabled.
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().Build();

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/terms", (Visitor visitor, DocumentTexts texts) => Page(Text.Frame_Terms, DocumentTexts.Terms, visitor, texts))
            .WithMetadata(OpenToStoppedAccounts.Mark);
        app.MapGet(Addresses.Credits,
            (Visitor visitor, DocumentTexts texts) => Page(Text.Credits_Title, DocumentTexts.Credits, visitor, texts));
        app.MapGet("/privacy", (Visitor visitor, DocumentTexts texts) => Page(Text.Frame_Privacy, DocumentTexts.Privacy, visitor, texts))
            .WithMetadata(OpenToStoppedAccounts.Mark);
    }

    static IResult Page(string title, string document, Visitor visitor, DocumentTexts texts)
    {
        var html = Markdown.ToHtml(texts.TextOf(document, CultureInfo.CurrentUICulture), Pipeline);
        RenderFragment content = builder => builder.AddMarkupContent(0, html);
        return Answer.Page<DocumentPage>(new { Title = title, SignedIn = visitor.IsSignedIn, ChildContent = content });
    }
}
