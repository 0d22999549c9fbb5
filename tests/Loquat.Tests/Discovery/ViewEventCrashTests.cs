using System.Net;
using AngleSharp.Html.Parser;
using Loquat.Data;
using Loquat.Web.Discovery;

namespace Loquat.Tests.Discovery;

public class ViewEventCrashTests
{
    const int Writers = 8;
    const int InEach = 20;

    /// Each writer continues until the server is killed.
    [Theory, BothDatabases]
    public async Task Every_acknowledged_view_event_survives_a_kill(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (process, address) = await LoquatProcess.ServeAsync(database);
        var cookies = new CookieContainer();
        using var client = Client(cookies, address);
        await SendAsync(client, "/sign-up",
            new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["handle"] = "mei",
                ["displayName"] = "Mei",
                ["password"] = Person.Password,
                ["birthDate"] = "1990-04-05",
                ["agree"] = "true",
            }), SeeOther);
        await SendAsync(client, "/publish",
            new FormUrlEncodedContent(Person.NoteFields("words", "", Loquat.Notes.NoteVisibility.Public, "", "crash-key")
                .Select(f => KeyValuePair.Create(f.Name, f.Value))), SeeOther);

        var acknowledged = 0;
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            while (true)
            {
                // A new page for each batch, so that no event is a duplicate.
                var token = TokenOf(await client.GetStringAsync("/"));
                var signals = string.Join(',', Enumerable.Range(0, InEach).Select(part => $"[0,2,{part},1000]"));
                await SendAsync(client, ViewEventsApi.Address,
                    new StringContent($$"""{"pages":[{"token":"{{token}}","signals":[{{signals}}]}]}"""), NoContent);
                Interlocked.Add(ref acknowledged, InEach);
            }
        })));
        while (Volatile.Read(ref acknowledged) < 40 * InEach)
        {
            Assert.False(writing.IsFaulted, writing.Exception?.ToString());
            await Task.Delay(1);
        }
        await process.KillAsync();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => writing);
        await process.DisposeAsync();

        (process, address) = await LoquatProcess.ServeAsync(database);
        await using var again = process;
        using var reader = Client(cookies, address);
        var page = new HtmlParser().ParseDocument(await reader.GetStringAsync("/settings/signals"));
        var kept = int.Parse(page.QuerySelector("table[aria-labelledby=by-kind] tbody td")!.TextContent,
            System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(kept, acknowledged, acknowledged + (Writers * InEach));
        // An unacknowledged batch exists completely or not at all.
        Assert.Equal(0, kept % InEach);
    }

    static HttpClient Client(CookieContainer cookies, Uri address) =>
        new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };

    static string TokenOf(string page) =>
        System.Text.Json.JsonDocument.Parse(new HtmlParser().ParseDocument(page).QuerySelector("script.tallies")!.TextContent).RootElement
            .GetProperty("served").GetString()!;

    static async Task SendAsync(HttpClient client, string address, HttpContent content, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await client.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
    }
}
