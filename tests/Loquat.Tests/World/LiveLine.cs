using System.Globalization;
using System.Text.Json;

namespace Loquat.Tests;

/// Reads the live stream as a browser does.
public sealed class LiveLine : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    readonly HttpResponseMessage answer;
    readonly StreamReader lines;

    LiveLine(HttpResponseMessage answer, StreamReader lines) => (this.answer, this.lines) = (answer, lines);

    public HttpResponseMessage Answer => answer;

    public static async Task<LiveLine> OpenAsync(Browser browser, string? lastEventId)
    {
        var request = browser.Request(HttpMethod.Get, "/live", lastEventId is null ? [] : [("Last-Event-ID", lastEventId)]);
        var answer = await browser.BeginAsync(request);
        return new LiveLine(answer, new StreamReader(await answer.Content.ReadAsStreamAsync()));
    }

    public static async Task<LiveLine> OpenAsync(HttpClient client, string cookie, string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/live");
        request.Headers.Add("Cookie", cookie);
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }
        var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new LiveLine(answer, new StreamReader(await answer.Content.ReadAsStreamAsync()));
    }

    /// Returns the next event, or null if the stream has ended.
    public async Task<LiveEvent?> NextAsync(TimeSpan? patience = null)
    {
        using var limit = new CancellationTokenSource(patience ?? Patience);
        string id = "", name = "", data = "";
        while (await lines.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.Length == 0 && data.Length > 0)
            {
                return new LiveEvent(id, name, JsonDocument.Parse(data).RootElement);
            }
            (id, name, data) = line.Split(": ", 2) switch
            {
                ["id", var value] => (value, name, data),
                ["event", var value] => (id, value, data),
                ["data", var value] => (id, name, value),
                _ => (id, name, data),
            };
        }
        return null;
    }

    /// Waits for an event with this unread count.
    public async Task<LiveEvent> UntilUnreadAsync(int count)
    {
        while (true)
        {
            var told = await NextAsync() ?? throw new InvalidOperationException("The stream has ended.");
            if (told.Unread == count)
            {
                return told;
            }
        }
    }

    public async Task AssertNothingMoreAsync() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => NextAsync(TimeSpan.FromSeconds(1)));

    public void Dispose()
    {
        lines.Dispose();
        answer.Dispose();
    }
}

public sealed record LiveEvent(string Id, string Name, JsonElement Data)
{
    /// Negative if the event has no count.
    public int Unread => Data.TryGetProperty("unread", out var unread) ? unread.GetInt32() : -1;

    public string Text => Data.GetProperty("text").GetString()!;

    public string Address => Data.GetProperty("address").GetString()!;

    public long Number => long.Parse(Id, CultureInfo.InvariantCulture);
}
