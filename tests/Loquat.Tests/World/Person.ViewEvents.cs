using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Loquat.Discovery.ViewEvents;
using Loquat.Web.Discovery;

namespace Loquat.Tests;

/// View events, as the script of a page sends them.
public sealed partial class Person
{
    /// The impression token of a page, if it has one.
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

    /// Like `sendBeacon`: text, with only the browser's headers.
    public async Task<Page> SendsRaw(string body, string address = ViewEventsApi.Address)
    {
        var browser = await Arrives();
        using var request = browser.Request(HttpMethod.Post, address, [("Sec-Fetch-Site", "same-origin")]);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        return await browser.SendAsync(request);
    }

    /// Acts on a note from a page with an impression token.
    public async Task<Page> DoesFrom(string token, int place, string address, params (string Name, string Value)[] fields) =>
        await (await Arrives()).PostAsync(address, fields, (ActViewEvents.Header, $"{place}.{token}"));

    /// The counts by kind on the person's page about view events.
    public async Task<IReadOnlyDictionary<string, string>> IsKnownFor()
    {
        await world.With<ViewEventWriter>(writer => writer.CatchUpAsync());
        var page = (await Opens(ViewEventSettingsPages.Address)).Is(OK);
        return page.Document.QuerySelectorAll("table[aria-labelledby=by-kind] tbody tr")
            .ToDictionary(row => row.Children[0].TextContent, row => row.Children[1].TextContent);
    }

    /// The addresses of the notes in the view history, newest first; `gone` for notes that are no longer visible.
    public async Task<IReadOnlyList<string>> HasViewed()
    {
        await world.With<ViewEventWriter>(writer => writer.CatchUpAsync());
        var page = (await Opens(HistoryPages.Address)).Is(OK);
        return [.. page.Document.QuerySelectorAll(".row .row-title").Select(title => title.GetAttribute("href") ?? "gone")];
    }
}
