namespace Loquat.BrowserTests;

/// Series.
public sealed class SeriesJourneys : Journey
{
    [Theory, InlineData(true, true), InlineData(false, true), InlineData(true, false)]
    public async Task An_author_creates_a_series_and_readers_move_between_its_parts(bool onPhone, bool hasScript)
    {
        var mei = await Member("Mei", onPhone ? Device.Phone with { Locale = "zh-CN", HasScript = hasScript } : Device.Desk);
        var (one, two) = (await mei.Publishes("慢车 1"), await mei.Publishes("慢车 2"));
        await mei.Opens(two);
        await mei.OpensTheMenu();
        await mei.Goes(mei.In("Put into a series", "加入合集"));
        await mei.Page.Locator("#title").FillAsync("慢车之旅");
        await mei.Presses(mei.In("Save", "保存"));
        await mei.IsAt("/series/*/edit");
        await mei.Opens($"{one}/series");
        await mei.Chooses("慢车之旅");
        await mei.Presses(mei.In("Save", "保存"));
        await mei.IsAt(one);

        await mei.Goes("慢车之旅");
        await mei.IsAt("/series/*");
        await mei.Goes(mei.In("Arrange the series", "编辑合集"));
        await mei.Presses(mei.In("Move “慢车 1” up", "上移“慢车 1”"));
        await Expect(mei.Page.Locator("#parts .row-title").First).ToHaveTextAsync("慢车 1");
        if (!onPhone)
        {
            await Drags(mei, "慢车 1", below: "慢车 2");
            await Drags(mei, "慢车 2", below: "慢车 1");
        }
        await mei.FitsTheScreen();
        if (onPhone && hasScript)
        {
            await mei.SpeaksChineseOnAScreenThatFits();
        }

        await mei.Opens(mei.Address);
        await mei.Page.Locator(".tab", new() { HasTextString = mei.In("Series", "合集") }).ClickAsync();
        await mei.Page.Locator(".series-card").ClickAsync();
        await mei.Page.Locator(".row-main", new() { HasTextString = "慢车 1" }).ClickAsync();
        await mei.IsAt(one);
        await mei.Sees(mei.In("Part 1 of 2", "第 1 篇，共 2 篇"));
        await mei.Goes(mei.In("Next", "下一篇"));
        await mei.IsAt(two);
        await mei.FitsTheScreen();
    }

    static async Task Drags(Person mei, string part, string below)
    {
        ILocator Row(string title) => mei.Page.Locator("[data-part][draggable=true]", new() { HasTextString = title });
        await Row(part).DragToAsync(Row(below), new() { TargetPosition = new() { X = 40, Y = 80 } });
        await Expect(mei.Page.Locator("#parts .row-title").First).ToHaveTextAsync(below);
    }
}
