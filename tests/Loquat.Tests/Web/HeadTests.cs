using Loquat.Data;
using Loquat.Notes;

namespace Loquat.Tests.Web;

/// HEAD requests, which link checkers send.
public class HeadTests
{
    [Theory, BothDatabases]
    public async Task HEAD_gives_the_same_status_and_redirect_as_GET(World world)
    {
        var note = await world.Mei.Publishes("A walk #trees", title: "Morning");
        var hidden = await world.Mei.Publishes("For me", visibility: NoteVisibility.OnlyMe);
        using var visitor = await world.NewBrowser();

        foreach (var address in new[]
        {
            "/", note.Address, hidden.Address, "/@mei", "/topics/trees", "/sign-in", "/terms", "/settings/profile", "/nothing/here",
            "/manifest.webmanifest",
        })
        {
            var page = await visitor.GetAsync(address);
            using var request = visitor.Request(HttpMethod.Head, address);
            var head = await visitor.SendAsync(request);

            Assert.Equal((address, page.Status, page.GoesTo), (address, head.Status, head.GoesTo));
        }
    }

    [Fact]
    public async Task HEAD_has_no_body()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        var (process, address) = await LoquatProcess.ServeAsync(database);
        await using var server = process;
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = address };

        using var page = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Head, "/sign-in");
        using var head = await client.SendAsync(request);

        Assert.Equal(page.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.NotEmpty(await page.Content.ReadAsByteArrayAsync());
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Equal(page.StatusCode, head.StatusCode);
    }
}
