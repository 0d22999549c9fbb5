using Loquat.Data;
using Loquat.Discovery.Statistics;
using Loquat.Discovery.ViewEvents;
using Loquat.Web.Discovery;

namespace Loquat.Tests.Discovery;

/// Statistics for authors.
public class StatisticsTests
{
    [Theory, BothDatabases]
    public async Task Statistics_show_how_many_saw_opened_and_watched_a_note(World world)
    {
        var note = await world.Mei.Publishes("words", title: "雨后的山");
        await RecordsAsync(world, note, 6, Surface.Explore, ViewEventKind.Impression);
        await RecordsAsync(world, note, 5, Surface.Explore, ViewEventKind.Open);
        await RecordsAsync(world, note, 8, Surface.Watch, ViewEventKind.ShareWatched, i => i < 4 ? 500 : 1_000);
        await RecordsAsync(world, note, 8, Surface.Watch, ViewEventKind.WatchTime, _ => 3_000);
        await world.Sam.Does($"{note.Address}/like");
        await world.Ade.Comments(note, "lovely");
        await Count(world);

        var page = (await world.Mei.Opens($"{note.Address}/numbers")).Is(OK);

        var tiles = Tiles(page);
        Assert.Equal("6", tiles[Text.Statistics_Impressions]);
        Assert.Equal("5", tiles[Text.Statistics_Opens]);
        Assert.Equal("8", tiles[Text.Statistics_Plays]);
        Assert.Equal("3 s", tiles[Text.Statistics_Watched]);
        Assert.Equal(("1", "1", "0"), (tiles[Text.Statistics_Likes], tiles[Text.Statistics_Comments], tiles[Text.Statistics_Saves]));
        Assert.Equal("1", CurveAt(page, 10));
        Assert.Equal("0.5", CurveAt(page, 11));
        Assert.Equal(["6", "5"], page.All("table[aria-labelledby=places] tbody tr:first-child td"));
        Assert.Equal(28, page.Document.QuerySelectorAll("#by-day-table tbody tr").Length);
        Assert.Equal("6", page.Find("#by-day-table tbody tr:last-child td")!.GetAttribute("data-y"));
    }

    [Theory, BothDatabases]
    public async Task Small_counts_are_not_shown_exactly(World world)
    {
        var note = await world.Mei.Publishes("words");
        await RecordsAsync(world, note, 4, Surface.Following, ViewEventKind.Impression);
        await RecordsAsync(world, note, 4, Surface.Watch, ViewEventKind.ShareWatched, _ => 1_000);
        await Count(world);

        var page = await world.Mei.Opens($"{note.Address}/numbers");

        Assert.Equal("< 5", Tiles(page)[Text.Statistics_Impressions]);
        Assert.Equal("–", Tiles(page)[Text.Statistics_Watched]);
        Assert.Null(page.Find("#curve-table"));
        Assert.Equal("", page.Find("#by-day-table tbody tr:last-child td")!.GetAttribute("data-y"));
        Assert.DoesNotContain(",4", (await world.Mei.Opens($"{note.Address}/numbers.csv")).Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Statistics_outlive_the_view_events_and_recounting_changes_nothing(World world)
    {
        var note = await world.Mei.Publishes("words");
        await RecordsAsync(world, note, 7, Surface.Explore, ViewEventKind.Impression);
        for (var i = 0; i < 3; i++)
        {
            await Count(world);
        }
        world.Clock.Advance(TimeSpan.FromDays(2));
        await Count(world);
        var before = await world.Rows("SELECT day || ' ' || kind || ' ' || part || ' ' || times FROM note_numbers");

        // The view events are deleted by their owners and by the sweep.
        await world.With<ViewEventStore>(async store => await store.DropAsync((await store.DaysAsync(default))[0].Day, default));
        await Count(world);

        Assert.Equal(before, await world.Rows("SELECT day || ' ' || kind || ' ' || part || ' ' || times FROM note_numbers"));
        Assert.Single(before);
        await world.Mei.SignsIn();
        Assert.Equal("7", Tiles(await world.Mei.Opens($"{note.Address}/numbers"))[Text.Statistics_Impressions]);
        Assert.Equal("0", Tiles(await world.Mei.Opens($"{note.Address}/numbers?days=7"))[Text.Statistics_Likes]);
    }

    [Theory, BothDatabases]
    public async Task A_day_is_recounted_while_view_events_arrive_or_are_deleted(World world)
    {
        var note = await world.Mei.Publishes("words");
        await RecordsAsync(world, note, 6, Surface.Explore, ViewEventKind.Impression);
        await Count(world);
        await RecordsAsync(world, note, 3, Surface.Explore, ViewEventKind.Impression, viewersFrom: 2_000);
        await Count(world);
        Assert.Equal("9", Tiles(await world.Mei.Opens($"{note.Address}/numbers"))[Text.Statistics_Impressions]);

        await world.With<ViewEventStore>(async store => await store.ForgetAsync(2_000, null, default));
        await Count(world);
        Assert.Equal("8", Tiles(await world.Mei.Opens($"{note.Address}/numbers"))[Text.Statistics_Impressions]);
    }

    [Theory, BothDatabases]
    public async Task Authors_are_not_counted_on_their_own_notes(World world)
    {
        var note = await world.Mei.Publishes("words");
        var mei = (await world.AccountOf(world.Mei)).Id;
        await RecordsAsync(world, note, 6, Surface.Explore, ViewEventKind.Impression);
        await RecordsAsync(world, note, 1, Surface.Explore, ViewEventKind.Impression, viewersFrom: mei);
        await Count(world);

        Assert.Equal("6", Tiles(await world.Mei.Opens($"{note.Address}/numbers"))[Text.Statistics_Impressions]);
    }

    [Theory, BothDatabases]
    public async Task Statistics_are_visible_to_the_author_only(World world)
    {
        var note = await world.Mei.Publishes("words");
        foreach (var address in new[] { $"{note.Address}/numbers", $"{note.Address}/numbers.csv" })
        {
            (await world.Sam.Opens(address)).Is(NotFound);
            Assert.NotEqual(OK, (await world.Nobody.Opens(address)).Status);
            (await world.Mei.Opens(address)).Is(OK);
        }
        Assert.Empty((await world.Sam.Opens("/numbers")).All(".statistics-note"));
    }

    [Theory, BothDatabases]
    public async Task All_notes_are_listed_in_the_chosen_order(World world)
    {
        var (liked, seen) = (await world.Mei.Publishes("words", title: "Liked"), await world.Mei.Publishes("words", title: "Seen"));
        await world.Mei.Publishes("words", title: "New");
        await RecordsAsync(world, seen, 9, Surface.Explore, ViewEventKind.Impression);
        await world.Sam.Does($"{liked.Address}/like");
        await Count(world);

        Assert.Equal(["New", "Seen", "Liked"], (await world.Mei.Opens("/numbers")).All(".statistics-note"));
        Assert.Equal(["Seen", "New", "Liked"], (await world.Mei.Opens("/numbers?sort=impressions")).All(".statistics-note"));
        Assert.Equal(["Liked", "New", "Seen"], (await world.Mei.Opens("/numbers?sort=likes&days=7")).All(".statistics-note"));
        Assert.Equal("9", Tiles(await world.Mei.Opens("/numbers"))[Text.Statistics_Impressions]);
    }

    [Theory, BothDatabases]
    public async Task The_CSV_opens_in_spreadsheets_and_contains_no_formulas(World world)
    {
        await world.Mei.Publishes("words", title: "=HYPERLINK(\"http://evil.example\";\"x\")");
        await world.Mei.Publishes("words", title: "山, 水");
        await world.Mei.Publishes("words", title: "+1 @home");

        var file = (await world.Mei.Opens("/numbers.csv")).Is(OK);

        Assert.Equal("text/csv", file.ContentHeaders.ContentType!.MediaType);
        Assert.Equal([0xEF, 0xBB, 0xBF], (await (await world.Mei.Arrives()).BytesAsync("/numbers.csv"))[..3]);
        var lines = file.Text.TrimStart('\uFEFF').Split("\r\n");
        Assert.Equal(5, lines.Length);
        Assert.Contains(lines,
            line => line.StartsWith("\"'=HYPERLINK(\"\"http://evil.example\"\";\"\"x\"\")\",", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("\"山, 水\",http", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("\"'+1 @home\",", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Statistics_are_deleted_with_the_note_and_are_in_the_export(World world)
    {
        var note = await world.Mei.Publishes("words");
        await RecordsAsync(world, note, 6, Surface.Explore, ViewEventKind.Impression);
        await Count(world);
        Assert.Equal(1, await world.Counts("note_numbers"));
        using (var copy = await world.Mei.TakesACopy())
        {
            Assert.Contains(note.Address, copy.Text("numbers.json"), StringComparison.Ordinal);
        }

        await world.Mei.Deletes(note);
        await world.WaitsFor(TimeSpan.FromMinutes(1));

        Assert.Equal(0, await world.Counts("note_numbers"));
    }

    /// Viewers are just numbers, because counting doesn't use accounts.
    static async Task RecordsAsync(
        World world, PublishedNote note, int many, Surface surface, ViewEventKind kind, Func<int, int>? value = null,
        long viewersFrom = 1_000)
    {
        var now = (await world.Opens()).Clock.Now;
        var ids = world.Services.GetRequiredService<Ids>();
        await world.With<ViewEventStore>(store => store.WriteAsync(
            [.. Enumerable.Range(0, many)
                .Select(i => new ViewEvent(viewersFrom + i, ids.Next(), 0, kind, 0, note.Id, surface, now.ToUnixTimeMilliseconds(),
                    value?.Invoke(i) ?? 0))], [], default));
    }

    static Task Count(World world) => world.With<StatisticsCounting>(counting => counting.CountAsync(default));

    static Dictionary<string, string> Tiles(Page page) =>
        page.Document.QuerySelectorAll(".belonging")
            .ToDictionary(tile => tile.Children[1].TextContent, tile => tile.Children[0].TextContent);

    static string? CurveAt(Page page, int step) =>
        page.Document.QuerySelectorAll("#curve-table tbody tr")[step].Children[1].GetAttribute("data-y");
}
