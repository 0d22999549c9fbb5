namespace Loquat.BrowserTests;

/// The site with its service worker.
public sealed class AppJourneys : Journey
{
    static readonly Device App = Device.Phone with { HasWorker = true };

    [Theory, InlineData("en-US"), InlineData("zh-CN")]
    public async Task The_offline_page_appears_without_a_connection_and_reloads_when_it_returns(string locale)
    {
        var mei = await Member("Mei", App with { Locale = locale });
        var note = await mei.Publishes("雨后的山");
        await mei.HasTheWorker();

        await mei.LosesTheLine();
        await mei.Opens(note);
        await mei.SeesHeading(mei.In("No connection right now", "现在连不上网络"));
        await Expect(mei.Page.Locator(".empty .drawing")).ToBeVisibleAsync();
        Assert.NotEqual("0px",
            await mei.Page.Locator(".empty .button").EvaluateAsync<string>("button => getComputedStyle(button).paddingLeft"));
        await mei.FitsTheScreen();
        await mei.Goes(mei.In("Try again", "再试一次"));
        await mei.SeesHeading(mei.In("No connection right now", "现在连不上网络"));

        await mei.IsBackOnline();
        await mei.IsAt(note);
        await mei.SeesHeading("雨后的山");
    }

    [Fact]
    public async Task The_offline_page_reloads_when_the_server_answers_without_an_online_event()
    {
        var mei = await Member("Mei", App);
        var note = await mei.Publishes("雨后的山");
        await mei.HasTheWorker();
        await mei.LosesTheLine();
        await mei.Opens(note);
        await mei.SeesHeading("No connection right now");

        await mei.Page.EvaluateAsync("() => addEventListener('online', event => event.stopImmediatePropagation(), { capture: true })");
        await mei.IsBackOnline();
        await mei.SeesHeading("雨后的山");
    }

    [Fact]
    public async Task Only_client_files_and_the_offline_page_are_cached_on_the_device()
    {
        var mei = await Member("Mei", App);
        var note = await mei.Publishes("雨后的山");
        await mei.HasTheWorker();
        foreach (var address in new[] { "/", note, mei.Address, "/notices", "/settings/account", "/drafts" })
        {
            await mei.Opens(address);
        }
        await mei.Opens("/");
        await mei.CardWith(note).GetByRole(AriaRole.Button, new() { Name = "Like" }).ClickAsync();
        await Expect(mei.CardWith(note).Locator("[data-count=likes]")).ToHaveTextAsync("1");

        var kept = await mei.KeepsOnTheDevice();
        Assert.Contains("/offline", kept);
        Assert.All(kept,
            address => Assert.True(address == "/offline" || address.StartsWith("/assets/", StringComparison.Ordinal), address));
        Assert.DoesNotContain("Mei", await mei.Page.EvaluateAsync<string>("async () => (await caches.match('/offline')).text()"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_service_worker_takes_over_and_deletes_the_old_caches()
    {
        var mei = await Somebody("Mei", App);
        await mei.Opens("/");
        await mei.HasTheWorker();
        await mei.Page.EvaluateAsync("async () => { await caches.open('loquat-older-en'); await caches.open('of something else'); }");

        // Another language has another service worker, because the cached offline page is in that language.
        await mei.Presses("切换到中文");
        await mei.Page.WaitForFunctionAsync(
            """
                () => navigator.serviceWorker.controller?.scriptURL.endsWith('=zh-Hans')
                    && navigator.serviceWorker.controller.state === 'activated'
                """);

        var shelves = await mei.Page.EvaluateAsync<string[]>("() => caches.keys()");
        Assert.Equal(2, shelves.Length);
        Assert.Contains("of something else", shelves);
        await mei.LosesTheLine();
        await mei.Opens("/terms");
        await mei.SeesHeading("现在连不上网络");
    }

    [Fact]
    public async Task A_form_on_another_site_is_not_sent_through_the_service_worker()
    {
        var mei = await Member("Mei", App);
        await mei.Opens("/");
        await mei.HasTheWorker();
        var home = new Uri(mei.Page.Url).GetLeftPart(UriPartial.Authority);
        mei.Troubles.Forgive("/publish answered 403");

        await mei.SendsFromElsewhere($"{home}/publish", ("key", "forged-key-1"), ("body", "forged"), ("visibility", "Public"));
        await mei.SeesHeading("This is not open to you");
        await mei.SendsFromElsewhere($"{home}/share", ("title", "Win a prize"));
        await Expect(mei.Title).ToHaveValueAsync("Win a prize");

        await mei.Opens("/drafts");
        await mei.SeesHeading("No drafts");
        await mei.Opens("/");
        await mei.SeesNo("forged");
    }

    [Fact]
    public async Task The_browser_reports_no_installability_errors()
    {
        var visitor = await Somebody("Visitor", App);
        await visitor.Opens("/");
        await visitor.HasTheWorker();
        var devtools = await visitor.Page.Context.NewCDPSessionAsync(visitor.Page);

        var manifest = await devtools.SendAsync("Page.getAppManifest");
        Assert.Equal(0, manifest!.Value.GetProperty("errors").GetArrayLength());
        var troubles = await devtools.SendAsync("Page.getInstallabilityErrors");
        var errors = troubles!.Value.GetProperty("installabilityErrors").EnumerateArray().Select(e => e.GetProperty("errorId").GetString())
            .Where(e => e != "in-incognito");
        Assert.Empty(errors);
    }
}
