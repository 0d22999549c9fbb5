using Loquat.Data;
using Loquat.Discovery.Statistics;
using Loquat.Discovery.ViewEvents;

namespace Loquat.BrowserTests;

/// Statistics for authors.
public sealed class StatisticsJourneys : Journey
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task An_author_sees_and_downloads_the_statistics_of_a_note(bool onPhone)
    {
        var mei = await Member("Mei", onPhone ? Device.Phone with { Locale = "zh-CN", IsDark = true } : Device.Desk);
        var note = await mei.Publishes("雨后的山");
        await PeopleLookAt(note);
        await mei.OpensTheMenu();
        await mei.Goes(mei.In("Numbers", "笔记数据"));
        await mei.IsAt($"{note}/numbers");
        await HasACurve(mei);

        await mei.Goes(mei.In("7 days", "近 7 天"));
        await mei.IsAt($"{note}/numbers?days=7");
        await mei.Page.Locator("summary", new() { HasTextString = mei.In("As a table", "查看表格") }).First.ClickAsync();
        await Expect(mei.Page.Locator("#by-day-table tbody tr")).ToHaveCountAsync(7);
        await mei.FitsTheScreen();
        var download = await mei.Page.RunAndWaitForDownloadAsync(() => mei.Goes(mei.In("Download as CSV", "下载表格")));
        Assert.Matches("^loquat-[0-9]+-7[.]csv$", download.SuggestedFilename);

        await mei.Opens(mei.Address);
        await mei.Goes(mei.In("Numbers", "笔记数据"));
        await mei.IsAt("/numbers");
        await mei.Goes(mei.In("Likes", "点赞"));
        await Expect(mei.Page.Locator("[aria-sort=descending]")).ToHaveTextAsync(mei.In("Likes", "点赞"));
        await mei.Goes("雨后的山");
        await mei.IsAt($"{note}/numbers?days=28");
        if (onPhone)
        {
            await mei.SpeaksChineseOnAScreenThatFits();
        }
    }

    [Fact]
    public async Task Without_JavaScript_tables_replace_the_charts()
    {
        var mei = await Member("Mei", Device.Phone with { HasScript = false });
        var note = await mei.Publishes("雨后的山");
        await PeopleLookAt(note);
        await mei.Opens($"{note}/numbers");

        await Expect(mei.Page.Locator("maker-chart").First).ToBeHiddenAsync();
        await mei.Page.Locator("summary", new() { HasTextString = "As a table" }).Last.ClickAsync();
        await Expect(mei.Page.Locator("#curve-table tbody tr").Last).ToContainTextAsync("100");
        await mei.FitsTheScreen();
    }

    /// A chart is drawn in the colours of the page.
    static async Task HasACurve(Person mei)
    {
        await Expect(mei.Page.Locator("maker-chart canvas")).ToHaveCountAsync(2);
        await mei.Page.WaitForFunctionAsync("""
            () => [...document.querySelectorAll("maker-chart canvas")].every((canvas) =>
              canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value > 0))
            """);
    }

    /// Creates four weeks of view events, with more each day.
    internal static async Task PeopleLookAt(Town town, string note)
    {
        var id = long.Parse(note["/notes/".Length..], System.Globalization.CultureInfo.InvariantCulture);
        var signals = new List<ViewEvent>();
        for (var ago = 27; ago >= 0; ago--)
        {
            var day = TimeProvider.System.GetUtcNow().AddDays(-ago);
            for (var i = 0; i < 60 + ((27 - ago) * 9) + (ago % 7 * 14); i++)
            {
                ViewEvent Of(ViewEventKind kind, Surface surface, int value = 0) =>
                    new(500_000 + i, Ids.FirstAt(day) + i, 0, kind, 0, id, surface, day.ToUnixTimeMilliseconds(), value);
                signals.Add(Of(ViewEventKind.Impression, i % 3 == 0 ? Surface.Watch : Surface.Explore));
                if (i % 4 == 0)
                {
                    signals.Add(Of(ViewEventKind.Open, i % 8 == 0 ? Surface.Profile : Surface.Explore));
                }
                if (i % 3 == 0)
                {
                    signals.Add(Of(ViewEventKind.ShareWatched, Surface.Watch, Math.Min(1_000, (i * 37 % 1_000) + 60)));
                    signals.Add(Of(ViewEventKind.WatchTime, Surface.Watch, 4_000 + (i * 50)));
                }
            }
        }
        await town.With<ViewEventStore>(store => store.WriteAsync(signals, [], default));
        await town.With<StatisticsCounting>(counting => counting.CountAsync(default));
    }

    async Task PeopleLookAt(string note) => await PeopleLookAt(await Place, note);
}
