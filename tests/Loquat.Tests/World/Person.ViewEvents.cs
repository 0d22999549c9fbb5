using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Loquat.Discovery.ViewEvents;
using Loquat.Web.Discovery;

namespace Loquat.Tests;

/// How people look at notes, as the script of a page tells it.
public sealed partial class Person
{
    /// The token with which a page was served, where there is one.
    public static string? TokenOf(Page page) => page.Find("script.tallies") is { } block
        ? JsonDocument.Parse(block.TextContent).RootElement.TryGetProperty("served", out var served) ? served.GetString() : null
        : page.Find("data.served")?.GetAttribute("value");

    public async Task<string> IsServed(string address) =>
        TokenOf((await Opens(address)).Is(OK)) ?? throw new InvalidOperationException($"{address} was served to {handle} without a token.");

    public Task<Page> ViewEvents(string token, params (int Place, ViewEventKind Kind, int Part, int Value)[] signals) =>
        SendsRaw(JsonSerializer.Serialize(new
        {
            pages = new[] { new { token, signals = signals.Select(s => new[] { s.Place, (int)s.Kind, s.Part, s.Value }) } },
        }));

    /// As `sendBeacon` does it: text, and no header but the browser's own.
    public async Task<Page> SendsRaw(string body, string address = ViewEventsApi.Address)
    {
        var browser = await Arrives();
        using var request = browser.Request(HttpMethod.Post, address, [("Sec-Fetch-Site", "same-origin")]);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        return await browser.SendAsync(request);
    }

    /// Like, save and the like, from a page that was served.
    public async Task<Page> DoesFrom(string token, int place, string address, params (string Name, string Value)[] fields) =>
        await (await Arrives()).PostAsync(address, fields, (ActViewEvents.Header, $"{place}.{token}"));

    /// What the page about it says: how often, by kind.
    public async Task<IReadOnlyDictionary<string, string>> IsKnownFor()
    {
        await world.With<ViewEventWriter>(writer => writer.CatchUpAsync());
        var page = (await Opens(ViewEventSettingsPages.Address)).Is(OK);
        return page.Document.QuerySelectorAll("table[aria-labelledby=by-kind] tbody tr")
            .ToDictionary(row => row.Children[0].TextContent, row => row.Children[1].TextContent);
    }

    /// The addresses of the notes in it, the newest first; `gone` for one that can't be seen any more.
    public async Task<IReadOnlyList<string>> HasViewed()
    {
        await world.With<ViewEventWriter>(writer => writer.CatchUpAsync());
        var page = (await Opens(HistoryPages.Address)).Is(OK);
        return [.. page.Document.QuerySelectorAll(".row .row-title").Select(title => title.GetAttribute("href") ?? "gone")];
    }
}
