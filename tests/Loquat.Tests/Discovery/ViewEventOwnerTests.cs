using Loquat.Data;
using Loquat.Discovery.ViewEvents;

namespace Loquat.Tests.Discovery;

/// Seeing, deleting and turning off view events.
public class ViewEventOwnerTests
{
    [Theory, BothDatabases]
    public async Task With_recording_off_nothing_is_recorded(World world)
    {
        var note = await world.Mei.Publishes("words");
        var before = await world.Sam.IsServed("/");
        await world.Sam.ViewEvents(before, (0, ViewEventKind.Impression, 0, 0));

        (await world.Sam.Fills("/settings/signals", "/settings/signals/off")).Is(SeeOther);
        (await world.Sam.Fills("/history", "/history/off")).Is(SeeOther);

        Assert.Null(Person.TokenOf(await world.Sam.Opens("/")));
        Assert.Null(Person.TokenOf(await world.Sam.Opens(note)));
        // With the token of a page from before.
        (await world.Sam.ViewEvents(before, (0, ViewEventKind.Open, 0, 0))).Is(NoContent);
        await world.Sam.DoesFrom(before, 0, $"{note.Address}/like");
        Assert.Equal([Text.ViewEvent_Impression], (await world.Sam.IsKnownFor()).Keys);
        Assert.Empty(await world.Sam.HasViewed());

        (await world.Sam.Fills("/settings/signals", "/settings/signals/on")).Is(SeeOther);
        await world.Sam.ViewEvents(await world.Sam.IsServed("/"), (0, ViewEventKind.Open, 0, 0));
        Assert.Equal([Text.ViewEvent_Impression, Text.ViewEvent_Open], (await world.Sam.IsKnownFor()).Keys);
        Assert.Empty(await world.Sam.HasViewed());
    }

    [Theory, BothDatabases]
    public async Task Turning_recording_off_applies_to_all_processes_at_once(World world)
    {
        await world.Mei.Publishes("words");
        var other = await world.NewBrowser(await world.OpensAnotherServer());
        await other.PostAsync("/sign-in",
            [("handle", (await world.AccountOf(world.Sam, arrive: true)).Handle), ("password", Person.Password)]);
        var token = Person.TokenOf(await other.GetAsync("/"))!;

        await world.Sam.Does("/settings/signals/off");
        await world.Sam.Does("/history/off");

        using var request = other.Request(HttpMethod.Post, "/signals", ("Sec-Fetch-Site", "same-origin"));
        request.Content = new StringContent($$"""{"pages":[{"token":"{{token}}","signals":[[0,3,0,0]]}]}""");
        (await other.SendAsync(request)).Is(NoContent);
        Assert.Empty(await world.Sam.IsKnownFor());
        Assert.Empty(await world.Sam.HasViewed());
    }

    [Theory, BothDatabases]
    public async Task The_view_history_can_be_kept_without_view_events(World world)
    {
        var note = await world.Mei.Publishes("words");
        await world.Sam.Does("/settings/signals/off");

        var token = await world.Sam.IsServed("/");
        await world.Sam.ViewEvents(token, (0, ViewEventKind.Impression, 0, 0), (0, ViewEventKind.Open, 0, 0));

        Assert.Empty(await world.Sam.IsKnownFor());
        Assert.Equal([note.Address], await world.Sam.HasViewed());
    }

    [Theory, BothDatabases]
    public async Task Deleted_view_events_are_gone_and_new_ones_are_recorded(World world)
    {
        var note = await world.Mei.Publishes("words");
        var token = await world.Sam.IsServed("/");
        await world.Sam.ViewEvents(token, (0, ViewEventKind.Impression, 0, 0), (0, ViewEventKind.Open, 0, 0));
        await world.Ade.ViewEvents(await world.Ade.IsServed("/"), (0, ViewEventKind.Impression, 0, 0));
        // Events of the previous day are deleted too.
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.Sam.ViewEvents(await world.Sam.IsServed("/"), (0, ViewEventKind.Impression, 0, 0));

        (await world.Sam.Fills("/settings/signals", "/settings/signals/delete")).Is(SeeOther);

        Assert.Empty(await world.Sam.IsKnownFor());
        Assert.Equal([note.Address], await world.Sam.HasViewed());
        Assert.NotEmpty(await world.Ade.IsKnownFor());
        await world.Sam.ViewEvents(await world.Sam.IsServed("/"), (0, ViewEventKind.Impression, 0, 0));
        Assert.NotEmpty(await world.Sam.IsKnownFor());
    }

    [Theory, BothDatabases]
    public async Task The_view_history_has_each_note_once_newest_first(World world)
    {
        var (first, second) = (await world.Mei.Publishes("first"), await world.Mei.Publishes("second"));
        foreach (var note in new[] { first, second, first })
        {
            world.Clock.Advance(TimeSpan.FromMinutes(1));
            await world.Sam.ViewEvents(await world.Sam.IsServed(note.Address), (0, ViewEventKind.Open, 0, 0));
        }

        Assert.Equal([first.Address, second.Address], await world.Sam.HasViewed());
    }

    [Theory, BothDatabases]
    public async Task A_note_that_is_no_longer_visible_has_no_title_in_the_history(World world)
    {
        var (deleted, hidden, seen) = (await world.Mei.Publishes("secret one"), await world.Ade.Publishes("secret two"),
            await world.Mei.Publishes("there"));
        foreach (var note in new[] { deleted, hidden, seen })
        {
            world.Clock.Advance(TimeSpan.FromMinutes(1));
            await world.Sam.ViewEvents(await world.Sam.IsServed(note.Address), (0, ViewEventKind.Open, 0, 0));
        }
        await world.Mei.Deletes(deleted);
        await world.Ade.Blocks(world.Sam);

        Assert.Equal([seen.Address, "gone", "gone"], await world.Sam.HasViewed());
        foreach (var address in new[] { "/history", "/settings/signals" })
        {
            var page = await world.Sam.Opens(address);
            Assert.DoesNotContain("secret", page.Text, StringComparison.Ordinal);
            Assert.True(page.Shows(Text.ViewHistory_Gone));
        }
    }

    [Theory, BothDatabases]
    public async Task Removing_a_note_from_the_history_deletes_its_view_events(World world)
    {
        var (first, second) = (await world.Mei.Publishes("first"), await world.Mei.Publishes("second"));
        foreach (var note in new[] { first, second })
        {
            await world.Sam.ViewEvents(await world.Sam.IsServed(note.Address), (0, ViewEventKind.Open, 0, 0),
                (0, ViewEventKind.Reading, 0, 1_000));
        }

        (await world.Sam.Fills("/history", $"/history/{first.Id}/remove")).Is(SeeOther);

        Assert.Equal([second.Address], await world.Sam.HasViewed());
        Assert.Equal(["1", "1"], (await world.Sam.IsKnownFor()).Values);
        (await world.Sam.Fills("/history", "/history/clear")).Is(SeeOther);
        Assert.Empty(await world.Sam.HasViewed());
    }

    [Theory, BothDatabases]
    public async Task A_long_history_is_paged_without_gaps(World world)
    {
        var notes = new List<string>();
        for (var i = 0; i < ViewEventQueries.HistoryPage + 10; i++)
        {
            var note = await world.Mei.Publishes($"note {i}");
            // Two at each time.
            world.Clock.Advance(TimeSpan.FromSeconds(i % 2));
            await world.Sam.ViewEvents(await world.Sam.IsServed(note.Address), (0, ViewEventKind.Open, 0, 0));
            notes.Insert(0, note.Address);
        }

        var first = await world.Sam.Opens("/history");
        var second = await world.Sam.Opens(first.Find("a[href^='/history?before=']")!.GetAttribute("href")!);

        Assert.Equal(notes,
            new[] { first, second }
                .SelectMany(page => page.Document.QuerySelectorAll(".row a.row-title").Select(a => a.GetAttribute("href"))));
        Assert.Null(second.Find("a[href^='/history?before=']"));
    }

    [Theory, BothDatabases]
    public async Task View_events_and_history_are_in_the_export(World world)
    {
        var note = await world.Mei.Publishes("words");
        await world.Sam.ViewEvents(await world.Sam.IsServed("/"), (0, ViewEventKind.Dwell, 0, 900), (0, ViewEventKind.Open, 0, 0));

        using var copy = await world.Sam.TakesACopy();

        var address = $"http://localhost:5080{note.Address}";
        Assert.Equal(["dwell", "open"], copy.Each("signals.json", "kind"));
        Assert.Equal(["900", "0"], copy.Each("signals.json", "value"));
        Assert.Equal([address, address], copy.Each("signals.json", "address"));
        Assert.Equal([address], copy.Each("history.json", "address"));
        using var theirs = await world.Mei.TakesACopy();
        Assert.Empty(theirs.Each("signals.json", "kind"));
    }

    [Theory, BothDatabases]
    public async Task View_events_are_erased_with_the_account(World world)
    {
        await world.Mei.Publishes("words");
        var leaver = (await world.AccountOf(world.Sam, arrive: true)).Id;
        var token = await world.Sam.IsServed("/");
        await world.Sam.ViewEvents(token, (0, ViewEventKind.Impression, 0, 0), (0, ViewEventKind.Open, 0, 0));
        await world.Sam.Leaves();

        await world.WaitsFor(TimeSpan.FromDays(15));

        Assert.Empty(await world.With<ViewEventStore, IReadOnlyList<ViewEventCount>>(store => store.CountAsync(leaver, default)));
        Assert.Empty(await world.With<ViewEventStore, IReadOnlyList<ViewHistoryEntry>>(
            store => store.HistoryAsync(leaver, ViewHistoryCursor.Top, 10, default)));
    }
}
