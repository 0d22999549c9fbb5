using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Loquat.Tests;

/// A response of the server.
public sealed class Page(string address, HttpResponseMessage answer, string text)
{
    readonly Lazy<IHtmlDocument> document = new(() => new HtmlParser().ParseDocument(text));

    public string Address => address;

    public HttpStatusCode Status => answer.StatusCode;

    public HttpResponseHeaders Headers => answer.Headers;

    public HttpContentHeaders ContentHeaders => answer.Content.Headers;

    public string? GoesTo => answer.Headers.Location?.ToString();

    public string Text => text;

    public IHtmlDocument Document => document.Value;

    /// The text without markup.
    public string Words => Document.Body?.TextContent ?? "";

    public string Title => Document.Title ?? "";

    /// The addresses of the notes on its cards, in order.
    public IReadOnlyList<string> Cards =>
        [.. Document.QuerySelectorAll(".cards article[data-note] a.card-link").Select(a => a.GetAttribute("href")!)];

    public string? Next => Document.QuerySelector(".more a")?.GetAttribute("href");

    /// The error message on the page.
    public string Problem => Find(".field-problem, .alert, .empty p")?.TextContent.Trim() ?? "";

    public bool Shows(string words) => Words.Contains(words, StringComparison.Ordinal);

    public bool Shows(PublishedNote note) => Cards.Contains(note.Address);

    public IElement? Find(string selector) => Document.QuerySelector(selector);

    public IReadOnlyList<string> All(string selector) => [.. Document.QuerySelectorAll(selector).Select(e => e.TextContent.Trim())];

    /// Fails if the status is another one.
    public Page Is(HttpStatusCode status)
    {
        Assert.True(Status == status, $"Expected {(int)status}, but: {this}");
        return this;
    }

    public PageForm Form(string action) => PageForm.Of(this, action);

    public override string ToString() => $"{(int)Status} {address} → {GoesTo} {Title} {Problem}";
}
