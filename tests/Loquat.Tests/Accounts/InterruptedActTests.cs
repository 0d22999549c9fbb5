namespace Loquat.Tests.Accounts;

public class InterruptedActTests
{
    [Theory, BothDatabases]
    public async Task A_like_that_needed_sign_in_is_done_afterwards(World world)
    {
        var (note, browser) = await SomebodyReads(world);

        var asked = (await browser.PostAsync($"{note.Address}/like", [])).Is(SeeOther).GoesTo;
        Assert.Equal($"/sign-in?returnTo={Uri.EscapeDataString(note.Address)}", asked);
        Assert.Equal(note.Address, (await SignsIn(browser, "sam", note.Address)).GoesTo);

        Assert.Equal("1", (await browser.GetAsync(note.Address)).Find("[data-count=likes]")!.TextContent);
        Assert.Equal("true", (await world.Sam.Opens(note)).Find("form[data-act=like] button")!.GetAttribute("aria-pressed"));
    }

    [Theory, BothDatabases]
    public async Task A_follow_that_needed_sign_up_is_done_afterwards(World world)
    {
        var (note, browser) = await SomebodyReads(world);
        await browser.PostAsync("/@mei/follow", []);

        var languages = (await browser.PostAsync("/sign-up", [.. world.Person("lan").SignUpFields(), ("returnTo", note.Address)]))
            .Is(SeeOther).GoesTo!;
        Assert.Equal(note.Address, Hidden(await browser.GetAsync(languages)));
        var interests = (await browser.PostAsync("/welcome/languages", [("language", "en"), ("returnTo", note.Address)]))
            .Is(SeeOther).GoesTo!;
        Assert.Equal(note.Address, (await browser.GetAsync(interests)).Is(OK).Find(".quiet-link")!.GetAttribute("href"));
        Assert.Equal(note.Address, (await browser.PostAsync("/welcome/interests", [("returnTo", note.Address)])).Is(SeeOther).GoesTo);

        Assert.Equal(1, await world.Counts("follows"));
        Assert.NotNull((await browser.GetAsync(note.Address)).Find(".follow .following"));
    }

    [Theory, BothDatabases]
    public async Task A_script_gets_the_sign_in_address(World world)
    {
        var (note, browser) = await SomebodyReads(world);
        await browser.GetAsync("/");

        var refused = await browser.PostAsync($"{note.Address}/save", [], ("Accept", "application/json"));

        Assert.Contains("\"signIn\":\"/sign-in?returnTo=%2F\"", refused.Is(Unauthorized).Text, StringComparison.Ordinal);
        await SignsIn(browser, "sam", "/");
        Assert.Equal(1, await world.Counts("saves"));
    }

    [Theory, BothDatabases]
    public async Task Signing_in_for_another_page_drops_the_interrupted_act(World world)
    {
        var (note, browser) = await SomebodyReads(world);
        await browser.PostAsync($"{note.Address}/like", []);

        await SignsIn(browser, "sam", "/drafts");
        Assert.Equal(0, await world.Counts("likes"));
        await SignsIn(browser, "sam", note.Address);
        Assert.Equal(0, await world.Counts("likes"));
    }

    [Theory, BothDatabases]
    public async Task An_interrupted_act_that_is_no_longer_allowed_is_skipped(World world)
    {
        var (note, browser) = await SomebodyReads(world);
        await browser.PostAsync("/@mei/follow", []);
        await world.Mei.Blocks(world.Sam);

        Assert.Equal(note.Address, (await SignsIn(browser, "sam", note.Address)).GoesTo);

        Assert.Equal(0, await world.Counts("follows"));
    }

    [Theory, BothDatabases]
    public async Task A_form_on_another_site_starts_no_interrupted_act(World world)
    {
        var (note, browser) = await SomebodyReads(world);
        using (var foreign = browser.Request(HttpMethod.Post, $"{note.Address}/like", ("Origin", "https://elsewhere.example"),
            ("Sec-Fetch-Site", "cross-site")))
        {
            (await browser.SendAsync(foreign)).Is(Forbidden);
        }

        await SignsIn(browser, "sam", "/");
        Assert.Equal(0, await world.Counts("likes"));
    }

    /// A note of Mei's in a browser that is not signed in. Sam has an account and can sign in there.
    static async Task<(PublishedNote Note, Browser Browser)> SomebodyReads(World world)
    {
        var note = await world.Mei.Publishes("露营清单");
        await world.Sam.Opens("/");
        var browser = await world.NewBrowser();
        await browser.GetAsync(note.Address);
        return (note, browser);
    }

    static async Task<Page> SignsIn(Browser browser, string handle, string returnTo) =>
        (await browser.PostAsync("/sign-in", [("handle", handle), ("password", Person.Password), ("returnTo", returnTo)])).Is(SeeOther);

    static string? Hidden(Page page) => page.Is(OK).Find("input[name=returnTo]")!.GetAttribute("value");
}
