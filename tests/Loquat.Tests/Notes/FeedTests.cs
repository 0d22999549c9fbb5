using System.Text.Json;

namespace Loquat.Tests.Notes;

public class FeedTests
{
    [Theory, BothDatabases]
    public async Task Explore_is_ordered_by_engagement(World world)
    {
        var loved = await world.Mei.Publishes("loved");
        world.Clock.Advance(TimeSpan.FromHours(2));
        var newer = await world.Mei.Publishes("newer");
        Assert.Equal([newer.Address, loved.Address], (await world.Nobody.Explores()).Cards);

        await world.Sam.Likes(loved);
        Assert.Equal([loved.Address, newer.Address], (await world.Nobody.Explores()).Cards);

        await world.Sam.Unlikes(loved);
        Assert.Equal([newer.Address, loved.Address], (await world.Nobody.Explores()).Cards);
    }

    [Theory, BothDatabases]
    public async Task Ten_times_the_engagement_lifts_a_note_by_one_day(World world)
    {
        var note = await world.Mei.Publishes("measured");
        var published = long.Parse((await world.Rows("SELECT published_at FROM notes")).Single(),
            System.Globalization.CultureInfo.InvariantCulture);
        for (var i = 0; i < 9; i++)
        {
            await world.Person($"fan{i}").Likes(note);
        }
        Assert.Equal(published + 86_400_000, await Score());

        await world.Sam.Saves(note);
        await world.Sam.Unsaves(note);
        Assert.Equal(published + 86_400_000, await Score());

        async Task<long> Score() =>
            long.Parse((await world.Rows("SELECT score FROM notes")).Single(), System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory, BothDatabases]
    public async Task Earlier_pages_are_the_same_as_on_the_way_down(World world)
    {
        await PublishManyAsync(world, 70);
        var pages = new List<IReadOnlyList<string>>();
        var page = await world.Sam.Explores();
        Assert.Null(Earlier(page));
        for (; ; page = await world.Sam.Opens(page.Next))
        {
            pages.Add(page.Cards);
            if (page.Next is null)
            {
                break;
            }
        }
        Assert.Equal([30, 30, 10], pages.Select(p => p.Count));

        page = await world.Sam.Opens(Earlier(page)!);
        Assert.Equal(pages[1], page.Cards);
        page = await world.Sam.Opens(Earlier(page)!);
        Assert.Equal(pages[0], page.Cards);
        Assert.Null(Earlier(page));
    }

    [Theory, BothDatabases]
    public async Task A_channel_shows_notes_by_chosen_channel_or_topics(World world)
    {
        var chosen = await world.Mei.Publishes("chosen", channel: "food");
        var byTopic = await world.Mei.Publishes("#food by topic");
        await world.Mei.Publishes("elsewhere", channel: "travel");

        Assert.Equal(new[] { chosen.Address, byTopic.Address }.Order(), (await world.Nobody.Opens("/?channel=food")).Cards.Order());
        Assert.Equal(3, (await world.Nobody.Opens("/?channel=nonsense")).Cards.Count);
        Assert.Equal("Food", (await world.Nobody.Opens("/?channel=food")).Find(".tab[aria-current]")!.TextContent);
    }

    [Theory, BothDatabases]
    public async Task Following_shows_followed_people_newest_first(World world)
    {
        var old = await world.Mei.Publishes("a year ago");
        world.Clock.Advance(TimeSpan.FromDays(370));
        var fresh = await world.Rosa.Publishes("today");
        await world.Kenji.Publishes("nobody follows me");
        Assert.Empty((await world.Sam.Opens("/following")).Is(OK).Cards);

        await world.Sam.Follows(world.Mei);
        await world.Sam.Follows(world.Rosa);

        Assert.Equal([fresh.Address, old.Address], (await world.Sam.Opens("/following")).Cards);
        (await world.Nobody.Opens("/following")).Is(SeeOther);
    }

    [Theory, BothDatabases]
    public async Task Following_has_no_gaps_after_quiet_times(World world)
    {
        await world.Mei.Arrives();
        var notes = new List<string>();
        for (var i = 0; i < 75; i++)
        {
            world.Clock.Advance(TimeSpan.FromDays(i % 5 == 0 ? 4 : 0.1));
            notes.Insert(0, (await world.Mei.Publishes($"{i}")).Address);
        }
        await world.Sam.Follows(world.Mei);

        var seen = new List<string>();
        Page page;
        for (page = await world.Sam.Opens("/following"); ; page = await world.Sam.Opens(page.Next))
        {
            seen.AddRange(page.Cards);
            if (page.Next is null)
            {
                break;
            }
        }
        Assert.Equal(notes, seen);
        Assert.Equal(notes.Skip(30).Take(30), (await world.Sam.Opens(Earlier(page)!)).Cards);
    }

    [Theory, BothDatabases]
    public async Task A_dismissed_note_is_hidden_for_the_viewer_and_can_be_restored(World world)
    {
        var note = await world.Mei.Publishes("not for me #odd");
        await world.Sam.Follows(world.Mei);
        await world.Sam.WavesAway(note);
        await world.Sam.WavesAway(note);

        foreach (var list in (string[])["/", "/following", "/topics/odd"])
        {
            Assert.Empty((await world.Sam.Opens(list)).Cards);
        }
        Assert.Single((await world.Ade.Explores()).Cards);
        (await world.Sam.Opens(note)).Is(OK);

        await world.Sam.CallsBack(note);
        Assert.Single((await world.Sam.Explores()).Cards);
    }

    [Theory, BothDatabases]
    public async Task Counts_and_viewer_marks_are_sent_beside_the_cards(World world)
    {
        var note = await world.Mei.Publishes("counted");
        await world.Sam.Likes(note);
        await world.Sam.Saves(note);

        Assert.Equal("[1,3]", Beside(await world.Sam.Explores(), note));
        Assert.Equal("[1,0]", Beside(await world.Ade.Explores(), note));
        Assert.Equal("[1,0]", Beside(await world.Nobody.Explores(), note));
        Assert.Equal("[1,0]", Beside(await world.Nobody.Opens("/@mei"), note));
    }

    [Theory, BothDatabases]
    public async Task New_notes_are_announced_except_own_and_hidden_ones(World world)
    {
        var page = await world.Sam.Explores();
        var since = JsonDocument.Parse((await PublishAndOpen()).Find("script.tallies")!.TextContent).RootElement.GetProperty("at")
            .GetInt64();
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await world.Mei.Publishes("new", channel: "food");
        await world.Mei.Publishes("hidden", visibility: Loquat.Notes.NoteVisibility.OnlyMe);
        await world.Sam.Publishes("my own");

        Assert.Equal(1, await New("explore"));
        Assert.Equal(1, await New("food"));
        Assert.Equal(0, await New("travel"));
        Assert.Equal(0, await New("following"));
        await world.Sam.Follows(world.Mei);
        Assert.Equal(1, await New("following"));

        async Task<Page> PublishAndOpen()
        {
            await world.Mei.Publishes("old");
            return await world.Sam.Explores();
        }

        async Task<int> New(string feed) =>
            JsonDocument.Parse((await world.Sam.Opens($"/new?since={since}&feed={feed}")).Is(OK).Text).RootElement.GetProperty("count")
                .GetInt32();
    }

    [Theory, BothDatabases]
    public async Task A_topic_lists_its_best_and_its_newest_notes(World world)
    {
        var best = await world.Mei.Publishes("best #hills");
        world.Clock.Advance(TimeSpan.FromHours(1));
        var newest = await world.Mei.Publishes("newest #hills");
        await world.Sam.Likes(best);

        Assert.Equal([best.Address, newest.Address], (await world.Nobody.Opens("/topics/hills")).Cards);
        Assert.Equal([newest.Address, best.Address], (await world.Nobody.Opens("/topics/hills?sort=newest")).Cards);
    }

    static async Task PublishManyAsync(World world, int count)
    {
        await world.Mei.Arrives();
        for (var i = 0; i < count; i++)
        {
            world.Clock.Advance(TimeSpan.FromMilliseconds(i % 3 == 0 ? 1 : 0));
            await world.Mei.Publishes($"{i}");
        }
    }

    static string? Earlier(Page page) => page.Find(".earlier a")?.GetAttribute("href");

    static string Beside(Page page, PublishedNote note) =>
        JsonDocument.Parse(page.Find("script.tallies")!.TextContent).RootElement.GetProperty("notes")
            .GetProperty(note.Address.Split('/')[^1]).GetRawText();
}
