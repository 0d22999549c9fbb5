namespace Loquat.Tests.Search;

public class PeopleSearchTests
{
    [Theory, BothDatabases]
    public async Task People_are_found_by_any_part_of_their_handles_and_names(World world)
    {
        await world.Person("mountain_goat", "Élodie 山羊在臺灣").Arrives();
        await world.Person("goatherd", "Somebody").Arrives();

        foreach (var words in new[] { "mountain", "ain_go", "elodie", "LODI", "山羊", "羊", "台湾", "臺灣", "elodie 山羊" })
        {
            var page = await world.Sam.Searches(words, "&tab=people");
            Assert.NotNull(page.Find(".person a[href='/@mountain_goat']"));
            Assert.Null(page.Find(".person a[href='/@goatherd']"));
        }
        // Exact matches and prefix matches come first.
        Assert.Equal("/@goatherd", (await world.Sam.Searches("goat", "&tab=people")).Find(".person a")!.GetAttribute("href"));
        Assert.NotNull((await world.Sam.Searches("goatherd")).Find(".search-people .person a[href='/@goatherd']"));
    }

    [Theory, BothDatabases]
    public async Task A_renamed_person_is_found_by_the_new_name_only(World world)
    {
        await world.Mei.Does("/settings/profile", ("displayName", "Fresh Name"), ("bio", ""));

        Assert.NotNull((await world.Sam.Searches("fresh", "&tab=people")).Find(".person a[href='/@mei']"));
        Assert.Null((await world.Sam.Searches("梅", "&tab=people")).Find(".person"));
    }

    [Theory, BothDatabases]
    public async Task Public_topics_are_found_by_any_part(World world)
    {
        await world.Mei.Publishes("#臺北咖啡 #coffee_time");
        await world.Mei.Publishes("#secret_coffee", visibility: Loquat.Notes.NoteVisibility.OnlyMe);

        Assert.NotNull((await world.Sam.Searches("北咖", "&tab=topics")).Find(".search-topics a"));
        Assert.NotNull((await world.Sam.Searches("台北", "&tab=topics")).Find(".search-topics a"));
        Assert.Equal(["#coffee_time"], (await world.Sam.Searches("coffee", "&tab=topics")).All(".search-topics .row-title"));
    }

    [Theory, BothDatabases]
    public async Task Results_are_paged_without_duplicates(World world)
    {
        for (var note = 0; note < 9; note++)
        {
            await world.Mei.Publishes(string.Join(' ', Enumerable.Range(note * 5, 5).Select(i => $"#crowd{i}")));
        }

        var first = await world.Sam.Searches("crowd", "&tab=topics");
        var second = await world.Sam.Opens(first.Find(".search-topics .more a")!.GetAttribute("href")!);

        Assert.Equal(Enumerable.Range(0, 45).Select(i => $"#crowd{i}").Order(),
            first.All(".search-topics .row-title").Concat(second.All(".search-topics .row-title")).Order());
        Assert.Null(second.Find(".search-topics .more"));
        foreach (var nonsense in new[] { "-1", "1e9", "99999999999999999999", "x" })
        {
            (await world.Sam.Searches("crowd", $"&tab=topics&skip={nonsense}")).Is(OK);
            (await world.Sam.Searches("mei", $"&tab=people&skip={nonsense}")).Is(OK);
        }
    }

    [Theory, BothDatabases]
    public async Task Suggestions_are_topics_people_and_recent_searches(World world)
    {
        await world.Mei.Publishes("#meadow in bloom");
        await world.Sam.Searches("meadow flowers");

        // Cities follow, because some city matches almost any prefix.
        Assert.Equal(["/search?q=meadow%20flowers", "/topics/meadow"],
            Offers(await world.Sam.Opens("/suggest/search?q=mea"))
                .Where(address => !address.StartsWith("/places/", StringComparison.Ordinal)));
        Assert.Equal(["/@mei"], Offers(await world.Sam.Opens("/suggest/search?q=@me")));
        Assert.Equal(["/search?q=meadow%20flowers"], Offers(await world.Sam.Opens("/suggest/search?q=")));
        Assert.Equal(["/topics/meadow", "/@mei"],
            Offers(await world.Nobody.Opens("/suggest/search?q=me"))
                .Where(address => !address.StartsWith("/places/", StringComparison.Ordinal)));

        static IReadOnlyList<string> Offers(Page page) =>
            [.. page.Is(OK).Document.QuerySelectorAll("[role=option]").Select(o => o.GetAttribute("data-address")!)];
    }
}
