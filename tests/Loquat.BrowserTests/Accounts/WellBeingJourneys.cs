namespace Loquat.BrowserTests;

/// Well-being settings.
public sealed class WellBeingJourneys : Journey
{
    protected override Task<Town> Place => Town.Cinema;

    [Theory, InlineData(true), InlineData(false)]
    public async Task Hidden_counts_are_hidden_everywhere(bool onPhone)
    {
        var mei = await Member("Mei");
        var note = await mei.Publishes("A note that many like");
        var sam = await Member("Sam", onPhone ? Device.Phone with { Locale = "zh-CN" } : Device.Desk);
        await sam.HasLiked(note);
        await sam.Opens(mei.Address);
        await Expect(sam.CardWith(note).Locator("[data-count=likes]")).ToHaveTextAsync("1");
        await Expect(sam.Page.Locator(".counted").First).ToBeVisibleAsync();

        await sam.Opens("/settings/wellbeing");
        await sam.Page.GetByLabel(sam.In("Hide counts", "隐藏数字")).CheckAsync();
        await sam.Presses(sam.In("Save", "保存"));
        await sam.Sees(sam.In("Saved", "已保存"));

        await sam.Opens(mei.Address);
        await Expect(sam.CardWith(note).Locator("[data-count=likes]")).ToHaveTextAsync("1");
        await Expect(sam.CardWith(note).Locator("[data-count=likes]")).ToBeHiddenAsync();
        await Expect(sam.Page.Locator(".counted").First).ToBeHiddenAsync();
        await Expect(sam.Page.Locator(".uncounted").First).ToBeVisibleAsync();
        await sam.Opens(note);
        await Expect(sam.Page.Locator("main [data-count=likes]").First).ToBeHiddenAsync();
        await sam.FitsTheScreen();
    }

    [Fact]
    public async Task In_calm_mode_videos_do_not_autoplay_and_lists_do_not_continue()
    {
        var mei = await Member("Mei");
        var note = await mei.HasPublishedAVideo("The sea", (await TestVideos.PhoneAsync(6)).Buffer);
        await mei.Opens("/settings/wellbeing");
        await mei.Page.GetByLabel("Calm mode").CheckAsync();
        await mei.Presses("Save");
        await mei.Sees("Saved");

        await mei.Opens($"/watch/{note}");
        var video = mei.Page.Locator($".watch-item[data-note='{note}'] video");
        await Expect(video).ToHaveJSPropertyAsync("readyState", 4);
        Assert.True(await video.EvaluateAsync<bool>("video => video.paused && video.currentTime === 0"));
        await mei.Page.Keyboard.PressAsync(" ");
        await mei.Page.WaitForFunctionAsync("id => !document.querySelector(`.watch-item[data-note='${id}'] video`).paused", note);
        await Expect(mei.Page.Locator(".bar")).ToHaveCSSAsync("transition-duration", "1e-05s");
    }

    [Theory, InlineData("2026-03-04T23:30:00", false), InlineData("2026-03-04T05:59:00", false), InlineData("2026-03-04T21:59:00", true),
        InlineData("2026-03-04T06:00:00", true)]
    public async Task For_a_teenager_nothing_autoplays_at_night(string at, bool plays)
    {
        var mei = await Somebody("Mei");
        await mei.JoinsAtTheAgeOf(14);
        var note = await mei.HasPublishedAVideo("The sea", (await TestVideos.PhoneAsync(6)).Buffer);
        await mei.Page.Clock.SetFixedTimeAsync(at);

        await mei.Opens($"/watch/{note}");
        var video = mei.Page.Locator($".watch-item[data-note='{note}'] video");
        await Expect(video).ToHaveJSPropertyAsync("readyState", 4);
        if (plays)
        {
            await mei.Page.WaitForFunctionAsync("id => !document.querySelector(`.watch-item[data-note='${id}'] video`).paused", note);
        }
        else
        {
            Assert.True(await video.EvaluateAsync<bool>("video => video.paused"));
        }
    }

    [Fact]
    public async Task The_account_of_a_teenager_is_private_and_closed_to_strangers()
    {
        var young = await Somebody("Mei");
        await young.JoinsAtTheAgeOf(15);
        var note = await young.Publishes("My first note");
        var sam = await Member("Sam");

        await sam.Opens(young.Address);
        await sam.Sees("This account is private");
        Assert.Equal(0, await sam.CardOf(note).CountAsync());
        await sam.Opens($"/conversations/with/{young.Handle}");
        sam.Troubles.Forgive("answered 403");
        await sam.SaysHere("hello");
        await sam.Sees("You can't write to this person.");

        await young.Opens("/settings/wellbeing");
        await young.Sees("Until you are 18");
        await Expect(young.Page.GetByLabel("60 minutes")).ToBeCheckedAsync();
        await young.Opens("/settings/privacy");
        await Expect(young.Page.GetByLabel("Private account")).ToBeCheckedAsync();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_pause_is_suggested_after_the_chosen_time(bool onPhone)
    {
        var mei = await Member("Mei", onPhone ? Device.Phone with { Locale = "zh-CN" } : Device.Desk);
        await mei.Opens("/settings/wellbeing");
        await mei.Page.Locator(".chip", new() { HasTextString = mei.In("15 minutes", "15 分钟") }).ClickAsync();
        await mei.Presses(mei.In("Save", "保存"));
        await mei.Sees(mei.In("Saved", "已保存"));
        await Almost(mei, minutes: 15);
        await mei.Opens("/");

        var sheet = mei.Page.Locator(".pause");
        await Expect(sheet).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Expect(sheet.GetByRole(AriaRole.Heading))
            .ToHaveTextAsync(mei.In("You have been here for 15 minutes today", "你今天在这里待了 15 分钟"));
        await mei.FitsTheScreen();
        await sheet.GetByRole(AriaRole.Button, new() { Name = mei.In("Take a break", "休息一下") }).ClickAsync();
        await sheet.GetByRole(AriaRole.Button, new() { Name = mei.In("I am back", "我回来了") }).ClickAsync();
        await Expect(sheet).ToHaveCountAsync(0);

        await Almost(mei, minutes: 30);
        await Expect(sheet).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await sheet.GetByRole(AriaRole.Button, new() { Name = mei.In("No more today", "今天不再提醒") }).ClickAsync();
        await Expect(sheet).ToHaveCountAsync(0);
        Assert.Null(await mei.Page.EvaluateAsync<int?>("() => JSON.parse(localStorage.today).due"));
        await mei.Opens("/settings/wellbeing");
        await mei.Sees(mei.In("Today in this browser: 30 minutes", "今天在这个浏览器里用了 30 分钟"));
    }

    /// Sets the screen time to some seconds before this many minutes.
    static async Task Almost(Person person, int minutes) => await person.Page.EvaluateAsync(
        """
            seconds => { const now = new Date(); const day = `${now.getFullYear()}-${now.getMonth() + 1}-${now.getDate()}`;
                const kept = JSON.parse(localStorage.today ?? '{"minutes":15,"due":900,"at":0}');
                localStorage.today = JSON.stringify({ ...kept, day, seconds }); }
            """,
        minutes * 60 - 3);
}
