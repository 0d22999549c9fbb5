using Loquat.Notes;

namespace Loquat.Tests.Notes;

/// Link previews of notes.
public class NoteHeadTests
{
    [Theory, BothDatabases("PublicAddress=https://loquat.example")]
    public async Task A_public_note_has_link_preview_metadata(World world)
    {
        var note = await world.Mei.Publishes("带什么去露营？\n帐篷、炉子", title: "露营清单 \"2024\"");
        var page = await world.Nobody.Opens(note);

        Assert.Equal("露营清单 \"2024\"", Meta(page, "og:title"));
        Assert.Equal("带什么去露营？ 帐篷、炉子", Meta(page, "og:description"));
        Assert.Equal($"https://loquat.example{note.Address}", Meta(page, "og:url"));
        Assert.Equal("article", Meta(page, "og:type"));
        Assert.Equal("zh_CN", Meta(page, "og:locale"));
        Assert.Equal($"https://loquat.example{note.Address}", page.Find("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("露营清单 \"2024\" · Loquat", page.Title);
    }

    [Theory, BothDatabases]
    public async Task A_long_text_without_a_title_is_truncated_between_characters(World world)
    {
        var page = await world.Nobody.Opens(await world.Mei.Publishes(string.Concat(Enumerable.Repeat("🍊", 200))));

        Assert.Equal(string.Concat(Enumerable.Repeat("🍊", 30)) + "…", Meta(page, "og:title"));
        Assert.DoesNotContain('\uFFFD', page.Text);
    }

    [Theory, BothDatabases]
    public async Task A_restricted_note_has_no_metadata_and_is_not_indexed(World world)
    {
        var note = await world.Mei.Publishes("for friends", title: "Private", visibility: NoteVisibility.Followers);
        await world.Sam.Follows(world.Mei);

        var page = (await world.Sam.Opens(note)).Is(OK);

        Assert.Null(Meta(page, "og:title"));
        Assert.DoesNotContain("for friends", page.Find("meta[name=description]")!.GetAttribute("content")!, StringComparison.Ordinal);
        Assert.Equal("noindex", page.Find("meta[name=robots]")!.GetAttribute("content"));
    }

    static string? Meta(Page page, string property) => page.Find($"meta[property='{property}']")?.GetAttribute("content");
}
