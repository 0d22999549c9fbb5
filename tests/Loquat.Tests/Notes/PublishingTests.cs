using System.Net;

namespace Loquat.Tests.Notes;

public class PublishingTests
{
    [Theory, BothDatabases]
    public async Task A_published_note_is_read_by_everybody(World world)
    {
        var note = await world.Mei.Publishes("山里的一夜", title: "露营清单");

        var page = await world.Nobody.Opens(note);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.True(page.Shows("山里的一夜"));
        Assert.Equal("露营清单", page.Find("h1")!.TextContent);
        Assert.True((await world.Sam.Explores()).Shows(note));
        Assert.True((await world.Sam.Opens(world.Mei)).Shows(note));
    }
}
