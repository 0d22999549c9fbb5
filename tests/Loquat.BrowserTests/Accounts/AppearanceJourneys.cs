namespace Loquat.BrowserTests;

/// Visual defects that no other test would find.
public sealed class AppearanceJourneys : Journey
{
    [Fact]
    public async Task The_count_does_not_overlap_a_long_title()
    {
        var mei = await Member("Mei");
        await mei.StartsANote(new string('W', 100));
        await Expect(mei.Page.GetByText("100/120")).ToBeVisibleAsync();

        var room = await mei.Title.EvaluateAsync<double>(
            "title => title.getBoundingClientRect().right - parseFloat(getComputedStyle(title).paddingRight)");
        var count = await mei.Page.GetByText("100/120").BoundingBoxAsync();
        Assert.True(room <= count!.X, $"Words end at {room}, the count begins at {count.X}");
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Each_recovery_code_fits_on_one_line(bool onPhone)
    {
        var mei = await Member("Mei", onPhone ? Device.Phone : Device.Desk);
        await mei.TurnsTwoStepsOn();

        var lines = await mei.Page.Locator(".codes code")
            .EvaluateAllAsync<int[]>("codes => codes.map((code) => code.getClientRects().length)");

        Assert.Equal(Enumerable.Repeat(1, 10), lines);
        await mei.FitsTheScreen();
    }

    [Fact]
    public async Task On_a_phone_the_current_settings_page_is_visible_in_the_navigation()
    {
        var lin = await Member("Lin", Device.Phone with { Locale = "zh-CN" });
        await lin.Opens("/settings/account");

        await Expect(lin.Link("账号")).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Fact]
    public async Task The_chosen_dark_theme_overrides_the_device_on_every_page()
    {
        var mei = await Member("Mei");
        await mei.Opens("/settings/look");
        await Entries(mei, Paper);

        await mei.Page.GetByRole(AriaRole.Radio, new() { Name = "Dark" }).CheckAsync();
        await Entries(mei, Night);
        await mei.Opens("/");
        await Entries(mei, Night);
        await mei.Opens("/settings/look");
        await Expect(mei.Page.GetByRole(AriaRole.Radio, new() { Name = "Dark" })).ToBeCheckedAsync();
        await mei.Page.GetByRole(AriaRole.Radio, new() { Name = "As the device" }).CheckAsync();

        await Entries(mei, Paper);
        await mei.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Entries(mei, Night);
    }

    const string Paper = "rgb(255, 250, 243)";
    const string Night = "rgb(22, 18, 14)";

    static Task Entries(Person person, string colour) => Expect(person.Page.Locator("html")).ToHaveCSSAsync("background-color", colour);
}
