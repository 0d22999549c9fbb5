using Loquat.Search;

namespace Loquat.Tests.Search;

public class RecentSearchTests
{
    [Theory, BothDatabases]
    public async Task Recent_searches_are_private_and_newest_first(World world)
    {
        await world.Sam.Searches("first");
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.Sam.Searches("second");
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.Sam.Searches("FIRST");

        Assert.Equal(["FIRST", "second"], Recent(await world.Sam.Opens("/search")));
        Assert.Empty(Recent(await world.Mei.Opens("/search")));
        Assert.Empty(Recent(await world.Nobody.Opens("/search")));
    }

    [Theory, BothDatabases]
    public async Task Recent_searches_can_be_deleted_and_turned_off(World world)
    {
        await world.Sam.Searches("first");
        await world.Sam.Searches("second");
        await world.Sam.Does("/search/recent/forget", ("search", "first"));
        Assert.Equal(["second"], Recent(await world.Sam.Opens("/search")));
        await world.Sam.Does("/search/recent/clear");
        Assert.Empty(Recent(await world.Sam.Opens("/search")));

        await world.Sam.Searches("third");
        await world.Sam.Does("/search/recent/off");
        await world.Sam.Searches("fourth");
        Assert.Equal(0, await world.Counts("search_recents"));
        await world.Sam.Does("/search/recent/on");
        await world.Sam.Searches("fifth");
        Assert.Equal(["fifth"], Recent(await world.Sam.Opens("/search")));
    }

    [Theory, BothDatabases]
    public async Task Only_the_last_twenty_searches_are_kept(World world)
    {
        for (var i = 0; i < RecentSearches.Most + 3; i++)
        {
            await world.Sam.Searches($"number {i}");
            world.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var recent = Recent(await world.Sam.Opens("/search"));
        Assert.Equal(RecentSearches.Most, recent.Count);
        Assert.Equal("number 22", recent[0]);
    }

    [Theory, BothDatabases]
    public async Task Popular_searches_are_suggested_and_each_person_counts_once(World world)
    {
        await world.Mei.Publishes("lychee and longan");
        var crowd = Enumerable.Range(1, TrendCounting.FewestSearchers).Select(i => world.Person($"searcher_{i}")).ToList();
        foreach (var person in crowd)
        {
            await person.Arrives();
        }
        world.Clock.Advance(SearchVoting.Aged);
        foreach (var person in crowd.Skip(1))
        {
            await person.Searches("lychee");
        }
        for (var i = 0; i < 10; i++)
        {
            await crowd[1].Searches(i % 2 == 0 ? "Lychee" : "lychee");
        }
        await Counts();
        Assert.Empty(Popular(await world.Ade.Opens("/search")));

        await crowd[0].Searches("lychee");
        await Counts();
        Assert.Equal(["lychee"], Popular(await world.Ade.Opens("/search")));
        Assert.Equal(["lychee"], Popular(await world.Nobody.Opens("/search")));
        Assert.Contains("lychee", (await world.Nobody.Opens("/suggest/search?q=ly")).Text, StringComparison.Ordinal);

        // Identities are kept for two days, counts for a week.
        world.Clock.Advance(TimeSpan.FromDays(TrendCounting.DaysOfVotes));
        await Counts();
        Assert.Equal(0, await world.Counts("search_votes"));
        Assert.Equal(["lychee"], Popular(await world.Ade.Opens("/search")));
        world.Clock.Advance(TimeSpan.FromDays(TrendCounting.Days));
        await Counts();
        Assert.Empty(Popular(await world.Ade.Opens("/search")));

        Task Counts() => world.With<TrendCounting>(trends => trends.CountAsync(default));
    }

    [Theory, BothDatabases]
    public async Task Personal_fruitless_and_new_account_searches_are_never_suggested(World world)
    {
        await world.Mei.Publishes("lychee 13800138000 street 7 @mei");
        var crowd = Enumerable.Range(1, TrendCounting.FewestSearchers + 1).Select(i => world.Person($"searcher_{i}")).ToList();
        foreach (var person in crowd)
        {
            await person.Arrives();
        }
        await Everybody("lychee");
        world.Clock.Advance(SearchVoting.Aged);
        await Everybody("13800138000");
        await Everybody("@mei");
        await Everybody("nothing has this");
        await world.With<TrendCounting>(trends => trends.CountAsync(default));

        Assert.Empty(Popular(await world.Ade.Opens("/search")));
        Assert.Equal(0, await world.Counts("search_votes"));

        async Task Everybody(string words)
        {
            foreach (var person in crowd)
            {
                await person.Searches(words);
            }
        }
    }

    [Theory, BothDatabases]
    public async Task A_topic_trends_when_several_people_write_about_it_by_language(World world)
    {
        Person[] crowd = [world.Mei, world.Sam, world.Ade];
        foreach (var person in crowd)
        {
            await person.Arrives();
        }
        world.Clock.Advance(SearchVoting.Aged);
        foreach (var person in crowd)
        {
            await person.Publishes("今天开始整理院子 #种花");
            await person.Publishes("out in the garden again #gardening");
        }
        for (var i = 0; i < 9; i++)
        {
            await world.Mei.Publishes("buy now #flooded");
        }
        await world.With<TrendCounting>(trends => trends.CountAsync(default));

        Assert.Equal(["#gardening"], (await world.Nobody.Opens("/search")).All("[aria-labelledby=trends] .chip"));
        Assert.Equal(["#种花"], (await world.Nobody.Opens("/search", ("Accept-Language", "zh"))).All("[aria-labelledby=trends] .chip"));
    }

    [Theory, BothDatabases]
    public async Task Recent_searches_are_in_the_export(World world)
    {
        await world.Sam.Searches("what I looked for");

        using var copy = await world.Sam.TakesACopy();

        Assert.Equal("what I looked for", copy.Json("searches.json")[0].GetProperty("words").GetString());
    }

    static IReadOnlyList<string> Recent(Page page) => page.Is(OK).All(".search-recent a");

    static IReadOnlyList<string> Popular(Page page) => page.Is(OK).All("[aria-labelledby=popular] .chip");
}
