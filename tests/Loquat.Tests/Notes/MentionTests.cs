namespace Loquat.Tests.Notes;

public class MentionTests
{
    [Theory, BothDatabases]
    public async Task Only_existing_people_are_linked(World world)
    {
        await world.Sam.Arrives();

        var page = await world.Nobody.Opens(await world.Mei.Publishes("with @SAM and @ghost and mail@sam"));

        Assert.Equal(["@SAM"], page.All("a.mention"));
        Assert.Equal("/@SAM", page.Find("a.mention")!.GetAttribute("href"));
        Assert.Equal(1, await world.Counts("mentions"));
    }

    [Theory, BothDatabases]
    public async Task An_edit_updates_the_mentions(World world)
    {
        await world.Sam.Arrives();
        await world.Ade.Arrives();
        var note = await world.Mei.Publishes("with @sam");
        await world.Mei.Edits(note, "with @ade");

        Assert.Equal(["@ade"], (await world.Nobody.Opens(note)).All("a.mention"));
        Assert.Equal([$"{(await world.AccountOf(world.Ade)).Id}"], await world.Rows("SELECT account_id FROM mentions"));
    }

    [Theory, BothDatabases]
    public async Task External_links_are_shortened_and_marked_as_user_content(World world)
    {
        var page = await world.Nobody.Opens(await world.Mei.Publishes("see https://www.example.org/a/very/long/path/that/goes/on/and/on"));

        var link = page.Find("a.link")!;
        Assert.Equal("https://www.example.org/a/very/long/path/that/goes/on/and/on", link.GetAttribute("href"));
        Assert.Equal("nofollow noopener ugc", link.GetAttribute("rel"));
        Assert.EndsWith("…", link.TextContent, StringComparison.Ordinal);
    }
}
