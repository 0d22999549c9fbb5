using Loquat.Notes;

namespace Loquat.Tests.Notes;

/// Series of notes.
public class SeriesTests
{
    [Theory, BothDatabases]
    public async Task A_note_shows_its_part_number_and_links_to_its_neighbours(World world)
    {
        var (one, two, three) = (await world.Mei.Publishes("words", title: "One"), await world.Mei.Publishes("words", title: "Two"),
            await world.Mei.Publishes("words", title: "Three"));
        var series = await Makes(world.Mei, "Slow trains", one, two, three);

        Assert.Equal(["One", "Two", "Three"], (await world.Nobody.Opens(series)).Is(OK).All(".rows .row-title"));
        var strip = (await world.Sam.Opens(two)).Find(".series-strip")!;
        Assert.Contains("Part 2 of 3", strip.TextContent, StringComparison.Ordinal);
        Assert.Equal([one.Address, three.Address], strip.QuerySelectorAll("a[data-part]").Select(a => a.GetAttribute("href")));
        Assert.Equal([two.Address],
            (await world.Nobody.Opens(one)).Find(".series-strip")!.QuerySelectorAll("a[data-part]").Select(a => a.GetAttribute("href")));
        Assert.Equal(["Slow trains"], (await world.Nobody.Opens($"{world.Mei.Address}?tab=series")).All(".series-card .row-title"));
        Assert.Contains("Series", (await world.Nobody.Opens(world.Mei)).All(".tab"));
    }

    [Theory, BothDatabases]
    public async Task The_author_arranges_a_series_and_removing_it_keeps_the_notes(World world)
    {
        var (one, two, three) = (await world.Mei.Publishes("words", title: "One"), await world.Mei.Publishes("words", title: "Two"),
            await world.Mei.Publishes("words", title: "Three"));
        var series = await Makes(world.Mei, "Slow trains", one, two, three);

        await world.Mei.Does($"{series}/move", ("note", $"{three.Id}"), ("to", "1"));
        await world.Mei.Does($"{series}/move", ("note", $"{one.Id}"), ("to", "3"));
        Assert.Equal(["Three", "Two", "One"], (await world.Nobody.Opens(series)).All(".rows .row-title"));
        await world.Mei.Does($"{series}/cover", ("note", $"{two.Id}"));
        Assert.Equal([$"{two.Id}"], await world.Rows("SELECT cover_id FROM series"));
        await world.Mei.Does($"{series}/edit", ("title", "  Slower   trains "), ("description", "from\r\nnorth to south"));
        await world.Mei.Does($"{series}/remove", ("note", $"{two.Id}"));

        var page = await world.Nobody.Opens(series);
        Assert.Equal(["Three", "One"], page.All(".rows .row-title"));
        Assert.True(page.Shows("Slower trains"));
        Assert.Equal(0, await world.Counts("series", "cover_id IS NOT NULL"));
        Assert.Null((await world.Nobody.Opens(two)).Find(".series-strip"));

        await world.Mei.Does($"{series}/delete");
        (await world.Mei.Opens(series)).Is(NotFound);
        Assert.Equal(3, (await world.Nobody.Explores()).Cards.Count);
        Assert.Equal(0, await world.Counts("series_parts"));
    }

    [Theory, BothDatabases]
    public async Task Hidden_parts_do_not_block_reordering(World world)
    {
        var (one, two, three) = (await world.Mei.Publishes("words", title: "One"), await world.Mei.Publishes("words", title: "Two"),
            await world.Mei.Publishes("words", title: "Three"));
        var series = await Makes(world.Mei, "Slow trains", one, two, three);
        await world.Mei.Deletes(two);

        await world.Mei.Does($"{series}/move", ("note", $"{one.Id}"), ("to", "2"));

        Assert.Equal(["Three", "One"], (await world.Nobody.Opens(series)).All(".rows .row-title"));
    }

    [Theory, BothDatabases]
    public async Task Parts_that_the_viewer_may_not_see_are_omitted_and_not_counted(World world)
    {
        var (open, closed) = (await world.Mei.Publishes("words", title: "Open"),
            await world.Mei.Publishes("words", title: "Closed", visibility: NoteVisibility.Followers));
        var series = await Makes(world.Mei, "Half", closed, open);
        var hidden = await Makes(world.Mei, "Whole", await world.Mei.Publishes("words", title: "Mine", visibility: NoteVisibility.OnlyMe));
        await world.Sam.Follows(world.Mei);

        Assert.Equal(["Open"], (await world.Ade.Opens(series)).All(".rows .row-title"));
        Assert.Contains("Part 1 of 1", (await world.Ade.Opens(open)).Find(".series-strip")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Part 2 of 2", (await world.Sam.Opens(open)).Find(".series-strip")!.TextContent, StringComparison.Ordinal);
        (await world.Sam.Opens(hidden)).Is(NotFound);
        (await world.Mei.Opens(hidden)).Is(OK);
        Assert.Equal(["Half"], (await world.Sam.Opens($"{world.Mei.Address}?tab=series")).All(".series-card .row-title"));
        Assert.Equal("1 part", (await world.Ade.Opens($"{world.Mei.Address}?tab=series")).All(".series-card .row-note").Single());

        await world.Mei.Blocks(world.Ade);
        (await world.Ade.Opens(series)).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task A_note_is_in_at_most_one_series_and_leaves_it_on_deletion(World world)
    {
        var note = await world.Mei.Publishes("words", title: "One");
        var first = await Makes(world.Mei, "First", note);
        var second = await Makes(world.Mei, "Second", await world.Mei.Publishes("words", title: "Two"), note);

        Assert.Equal(["Two", "One"], (await world.Nobody.Opens(second)).All(".rows .row-title"));
        (await world.Nobody.Opens(first)).Is(NotFound);
        await world.Mei.Deletes(note);
        Assert.Equal(["Two"], (await world.Nobody.Opens(second)).All(".rows .row-title"));
        await world.Mei.Restores(note);
        Assert.Equal(["Two", "One"], (await world.Nobody.Opens(second)).All(".rows .row-title"));
    }

    [Theory, BothDatabases]
    public async Task Only_the_author_can_arrange_a_series_and_only_of_own_notes(World world)
    {
        var (mine, theirs) = (await world.Mei.Publishes("words", title: "Mine"), await world.Sam.Publishes("words", title: "Theirs"));
        var (series, other) = (await Makes(world.Mei, "Mine", mine), await Makes(world.Sam, "Theirs", theirs));
        var before = await world.RowsOf("series_parts");

        foreach (var (address, fields) in new (string, (string, string)[])[]
        {
            ($"{series}/edit", [("title", "taken"), ("description", "")]), ($"{series}/move",
                [("note", $"{mine.Id}"), ("to", "1")]), ($"{series}/cover", [("note", $"{mine.Id}")]), ($"{series}/delete", []),
            ($"{series}/remove",
                [("note", $"{mine.Id}")]), ($"{mine.Address}/series", [("series", Number(other))]), ($"{theirs.Address}/series",
                    [("series", Number(series))]), ($"{other}/cover", [("note", $"{mine.Id}")]),
            ($"{mine.Address}/series", [("series", "new"), ("title", "taken")]),
        })
        {
            (await world.Sam.Posts(address, fields)).Is(NotFound);
        }
        (await world.Sam.Opens($"{series}/edit")).Is(NotFound);
        (await world.Sam.Opens($"{mine.Address}/series")).Is(NotFound);

        Assert.Equal(before, await world.RowsOf("series_parts"));
        Assert.Equal(2, await world.Counts("series"));
    }

    [Theory, BothDatabases]
    public async Task A_series_without_a_name_is_refused_at_its_field(World world)
    {
        var note = await world.Mei.Publishes("words");
        foreach (var (title, problem) in new[] { ("  ", Text.Series_TitleMissing), (new string('长', 81), Text.Series_TitleTooLong) })
        {
            Assert.Equal(problem,
                (await world.Mei.Posts($"{note.Address}/series", ("series", "new"), ("title", title))).Is(UnprocessableEntity).Problem);
        }
        Assert.Equal(0, await world.Counts("series"));
    }

    [Theory, BothDatabases]
    public async Task Series_are_in_the_export_and_erased_with_the_account(World world)
    {
        var note = await world.Mei.Publishes("words");
        await Makes(world.Mei, "Slow trains", note);
        using (var copy = await world.Mei.TakesACopy())
        {
            Assert.Equal(["Slow trains"], copy.Each("series.json", "title"));
            Assert.Contains(note.Address, copy.Text("series.json"), StringComparison.Ordinal);
        }

        await world.Mei.Leaves();
        await world.WaitsFor(TimeSpan.FromDays(15));

        Assert.Equal(0, await world.Counts("series"));
        Assert.Equal(0, await world.Counts("series_parts"));
    }

    /// Returns the address of the series.
    static async Task<string> Makes(Person author, string title, params PublishedNote[] parts)
    {
        var series = (await author.Does($"{parts[0].Address}/series", ("series", "new"), ("title", title))).GoesTo!
            .Replace("/edit", "", StringComparison.Ordinal);
        foreach (var part in parts.Skip(1))
        {
            await author.Does($"{part.Address}/series", ("series", Number(series)));
        }
        return series;
    }

    static string Number(string series) => series["/series/".Length..];
}
