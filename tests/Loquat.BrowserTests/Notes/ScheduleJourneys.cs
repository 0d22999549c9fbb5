namespace Loquat.BrowserTests;

/// Scheduled publishing.
public sealed class ScheduleJourneys : Journey
{
    [Theory, InlineData(true, true), InlineData(false, true), InlineData(true, false)]
    public async Task A_scheduled_note_is_listed_with_the_drafts_and_can_be_published_now(bool onPhone, bool hasScript)
    {
        var mei = await Member("Mei", onPhone ? Device.Phone with { Locale = "zh-CN", HasScript = hasScript } : Device.Desk);
        await mei.StartsANote("给明天的信", "慢慢来");
        await mei.Page.Locator(".schedule > summary").ClickAsync();
        var day = TimeProvider.System.GetUtcNow().AddDays(3).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await mei.Types(mei.In("Day", "日期"), day);
        await mei.Types(mei.In("Hour", "时间"), "07:30");
        if (hasScript)
        {
            await Expect(mei.Field(mei.In("Time zone", "时区"))).Not.ToHaveValueAsync("");
        }
        await mei.Field(mei.In("Time zone", "时区")).SelectOptionAsync("Asia/Shanghai");
        await mei.FitsTheScreen();
        await mei.Presses(hasScript ? mei.In("Publish then", "定时发布") : mei.In("Publish", "发布"));
        await mei.IsAt("/drafts");
        await Expect(mei.Page.Locator("[data-waiting] .row-note")).ToContainTextAsync("07:30 (Asia/Shanghai)");
        await mei.FitsTheScreen();

        // Changes the time.
        await mei.Page.Locator("[data-waiting] .row-main").ClickAsync();
        await Expect(mei.Field(mei.In("Hour", "时间"))).ToHaveValueAsync("07:30");
        await mei.Types(mei.In("Hour", "时间"), "09:15");
        await mei.Presses(mei.In("Publish then", "定时发布"));
        await mei.IsAt("/drafts");
        await Expect(mei.Page.Locator("[data-waiting] .row-note")).ToContainTextAsync("09:15 (Asia/Shanghai)");

        await mei.Presses(mei.In("Publish now", "立即发布"));
        await mei.ArrivesAtTheNote();
        await mei.SeesHeading("给明天的信");
    }

    [Fact]
    public async Task A_time_in_the_past_is_reported_at_its_field_and_keeps_the_input()
    {
        var mei = await Member("Mei");
        await mei.StartsANote("Yesterday", "words");
        await mei.Page.Locator(".schedule > summary").ClickAsync();
        await mei.Types("Day", "2020-01-01");
        await mei.Types("Hour", "07:30");
        mei.Troubles.Forgive("/publish answered 422");
        await mei.Presses("Publish then");
        await mei.Sees("That hour is over.");
        await Expect(mei.Field("Day")).ToBeFocusedAsync();

        await mei.Types("Day", "");
        await mei.Types("Hour", "");
        await mei.PressesPublish();
        await mei.SeesHeading("Yesterday");
    }
}
