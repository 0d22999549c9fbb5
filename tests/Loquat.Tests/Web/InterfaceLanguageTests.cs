namespace Loquat.Tests.Web;

public class InterfaceLanguageTests
{
    [Theory, BothDatabases]
    public async Task The_interface_uses_the_language_of_the_browser(World world)
    {
        await world.Mei.Publishes("A note");
        foreach (var (accepted, language) in new[]
        {
            ("zh-CN,zh;q=0.9,en;q=0.8", "zh-Hans"), ("en-GB,en", "en"), ("fr-FR,zh;q=0.5", "zh-Hans"), ("xx", "en"), ("", "en"),
            (";;,,q=", "en"),
        })
        {
            var page = await world.Nobody.Opens("/", ("Accept-Language", accepted));

            Assert.Equal(language, page.Is(OK).Find("html")!.GetAttribute("lang"));
            Assert.Equal(language == "en", page.Shows("Explore"));
        }
    }

    [Theory, BothDatabases]
    public async Task The_language_switch_overrides_the_browser_and_returns_to_the_page(World world)
    {
        var note = await world.Mei.Publishes("A note");
        var page = await world.Nobody.Opens(note);
        var switched = await world.Nobody.Sends(page.Form("/language").With("language", "zh-Hans"));

        Assert.Equal(note.Address, switched.Is(SeeOther).GoesTo);
        page = await world.Nobody.Opens(note.Address, ("Accept-Language", "en"));
        Assert.Equal("zh-Hans", page.Find("html")!.GetAttribute("lang"));
        await world.Nobody.Sends(page.Form("/language").With("language", "en"));
        Assert.Equal("en", (await world.Nobody.Opens(note.Address, ("Accept-Language", "zh"))).Find("html")!.GetAttribute("lang"));
    }

    [Theory, BothDatabases]
    public async Task Refusals_and_errors_are_translated(World world)
    {
        var browser = await world.NewBrowser();
        browser.Headers["Accept-Language"] = "zh-CN";

        var missing = await browser.GetAsync("/notes/1");
        var refused = await browser.PostAsync("/sign-up",
            [.. world.Mei.SignUpFields().Where(f => f.Name != "password"), ("password", "short")]);

        Assert.Contains("没有", missing.Is(NotFound).Words, StringComparison.Ordinal);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", refused.Is(UnprocessableEntity).Problem);
    }

    [Theory, BothDatabases]
    public async Task Readers_of_two_languages_get_their_own_pages(World world)
    {
        await world.Mei.Publishes("A note #topic", channel: "food");
        var pages = await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
            (Chinese: i % 2 == 0, Page: await world.Nobody.Opens("/", ("Accept-Language", i % 2 == 0 ? "zh" : "en")))));

        Assert.All(pages, p => Assert.Equal(p.Chinese ? "zh-Hans" : "en", p.Page.Find("html")!.GetAttribute("lang")));
    }
}
