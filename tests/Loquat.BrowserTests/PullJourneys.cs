namespace Loquat.BrowserTests;

/// Pull to refresh.
public sealed class PullJourneys : Journey
{
    protected override Task<Town> Place => Town.Browsed;

    [Theory, InlineData("en-US", true), InlineData("zh-CN", false)]
    public async Task Pulling_down_refreshes_Explore_without_a_page_load(string locale, bool isStill)
    {
        var mei = await Member("Mei");
        await mei.Publishes("雨后的山");
        var sam = await Member("Sam", Device.Phone with { Locale = locale, IsStill = isStill });
        await sam.Opens("/");
        await sam.FeelsTicks();
        await sam.Page.EvaluateAsync("() => { window.stays = true; }");
        var note = await mei.Publishes("湖边的早晨");

        await sam.PullsDown(60, () => Expect(sam.Page.GetByText(sam.In("Pull to refresh", "下拉刷新"))).ToBeVisibleAsync());
        await Expect(sam.Page.Locator(".pull")).ToHaveCountAsync(0);
        await Expect(sam.CardOf(note)).ToHaveCountAsync(0);
        Assert.Equal(0, await sam.Ticks());

        await sam.PullsDown(180, () => Expect(sam.Page.GetByText(sam.In("Release to refresh", "松开刷新"))).ToBeVisibleAsync());
        await Expect(sam.CardOf(note)).ToBeVisibleAsync();
        await Expect(sam.Page.Locator("#toasts[role=status] .toast")).ToHaveTextAsync(sam.In("Up to date.", "已经是最新的了。"));
        await Expect(sam.Page.Locator(".pull")).ToHaveCountAsync(0);
        Assert.True(await sam.Page.EvaluateAsync<bool>("() => window.stays === true"));
        Assert.Equal(isStill ? 0 : 1, await sam.Ticks());

        // The loaded cards work like the ones before.
        await sam.CardWith(note).GetByRole(AriaRole.Button, new() { Name = sam.In("Like", "赞") }).ClickAsync();
        await Expect(sam.CardWith(note).Locator("[data-count=likes]")).ToHaveTextAsync("1");
        Assert.Equal(isStill ? 0 : 2, await sam.Ticks());
        await sam.CardOf(note).ClickAsync();
        await Expect(sam.Layer).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Following_and_notifications_refresh_too_and_a_lost_connection_is_reported()
    {
        var mei = await Member("Mei");
        var sam = await Member("Sam", Device.Phone);
        await sam.Follows(mei);
        await Expect(sam.Unfollow).ToBeVisibleAsync();
        await sam.Opens("/following");
        var note = await mei.Publishes("雨后的山");
        await sam.PullsDown(180);
        await Expect(sam.CardOf(note)).ToBeVisibleAsync();

        await sam.LosesTheLine();
        await sam.PullsDown(180);
        await sam.Sees("Couldn't refresh. Try again in a moment.");
        await Expect(sam.CardOf(note)).ToBeVisibleAsync();
        await sam.IsBackOnline();

        await sam.Opens("/notices");
        await sam.PullsDown(180);
        await sam.Sees("Up to date.");
    }

    [Fact]
    public async Task Away_from_the_top_a_pull_only_scrolls()
    {
        var mei = await Member("Mei");
        for (var i = 0; i < 3; i++)
        {
            await mei.Publishes($"雨后的山 {i}");
        }
        var sam = await Somebody("Sam", Device.Phone with { Height = 500 });
        await sam.Opens("/");
        await sam.Page.EvaluateAsync("() => scrollTo({ top: 200, behavior: 'instant' })");
        await sam.PullsDown(180, () => Expect(sam.Page.Locator(".pull")).ToHaveCountAsync(0));
        await Expect(sam.Page.Locator(".toast")).ToHaveCountAsync(0);
    }
}
