using System.Text.RegularExpressions;

namespace Loquat.BrowserTests;

/// View events and the view history.
public sealed class ViewEventJourneys : Journey
{
    protected override Task<Town> Place => Town.Browsed;

    [Theory, InlineData(true), InlineData(false)]
    public async Task Viewed_notes_appear_in_settings_and_history_until_they_are_deleted(bool onPhone)
    {
        var mei = await Member("Mei");
        var note = await mei.Publishes("雨后的山");
        var sam = await Member("Sam", onPhone ? Device.Phone with { Locale = "zh-CN" } : Device.Desk);
        await sam.Opens("/");
        await sam.CardOf(note).ScrollIntoViewIfNeededAsync();
        await LooksForAWhile(sam);
        await sam.CardOf(note).ClickAsync();
        await Expect(sam.Layer.GetByRole(AriaRole.Heading, new() { Name = "雨后的山" })).ToBeVisibleAsync();
        await LooksForAWhile(sam);
        await sam.Layer.Locator(".note-bar").GetByRole(AriaRole.Button, new() { Name = sam.In("Like", "赞") }).ClickAsync();
        await sam.Page.Keyboard.PressAsync("Escape");
        await Expect(sam.Layer).ToHaveCountAsync(0);

        var kinds = sam.Page.Locator("table[aria-labelledby=by-kind] th[scope=row]");
        await sam.OpensUntilThereIs("/settings/signals", kinds.Filter(new() { HasTextString = sam.In("Read", "阅读") }));
        foreach (var kind in new[]
        {
            sam.In("Came into view", "出现在眼前"),
            sam.In("Stayed in view", "停留"),
            sam.In("Opened", "点开"),
            sam.In("Liked", "点赞"),
        })
        {
            await Expect(kinds.Filter(new() { HasTextRegex = new Regex($"^{kind}$") })).ToHaveCountAsync(1);
        }
        await Expect(sam.Page.Locator($".row a[href='{note}']").First).ToHaveTextAsync("雨后的山");
        await sam.Opens("/history");
        await sam.Goes("雨后的山");
        await sam.IsAt(note);

        await sam.Opens("/settings/signals");
        await sam.Page.Locator("summary", new() { HasTextString = sam.In("Delete all of it", "全部删除") }).ClickAsync();
        await sam.Presses(sam.In("Delete for good", "永久删除"));
        await sam.Sees(sam.In("Nothing is kept", "没有任何记录"));
        await sam.Opens("/history");
        await sam.Page.Locator(".row").Filter(new() { HasTextString = "雨后的山" }).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(sam.Page.Locator($".row a[href='{note}']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task With_recording_off_no_page_sends_view_events()
    {
        var mei = await Member("Mei");
        var note = await mei.Publishes("雨后的山");
        var sam = await Member("Sam");
        await sam.Opens("/history");
        await sam.Presses("Switch history off");
        await sam.Sees("History is switched off.");
        await sam.Opens("/settings/signals");
        await sam.Presses("Switch off");
        await sam.Sees("Switched off. Nothing more is remembered.");
        var sent = 0;
        sam.Page.Context.Request += (_, request) =>
            sent += request.Url.EndsWith("/signals", StringComparison.Ordinal) && request.Method == "POST" ? 1 : 0;

        await sam.Opens(mei.Address);
        await sam.CardOf(note).ScrollIntoViewIfNeededAsync();
        await LooksForAWhile(sam);
        await sam.CardOf(note).ClickAsync();
        await Expect(sam.Layer).ToBeVisibleAsync();
        await sam.Opens("/history");

        await sam.Sees("No notes here yet");
        Assert.Equal(0, sent);
    }

    static async Task LooksForAWhile(Person person) =>
        await person.Page.WaitForFunctionAsync("from => performance.now() > from + 800",
            await person.Page.EvaluateAsync<double>("() => performance.now()"));
}
