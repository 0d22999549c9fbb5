using Loquat.Notes;

namespace Loquat.Tests.Search;

public class MeaningSearchTests
{
    [Theory, BothDatabases]
    public async Task An_English_search_finds_Chinese_notes_after_the_English_ones(World world)
    {
        var english = await world.Sam.Publishes("We went camping again");
        var chinese = await world.Mei.Publishes("周末去湖边露营，晚上看星星");
        await world.Mei.Publishes("今天在家做饭");

        Assert.Equal([english.Address, chinese.Address], await world.Ade.Finds("camping"));
        var page = await world.Ade.Searches("camping");
        Assert.Equal(["露营", "camping"], page.All(".found-why [lang]"));
        Assert.Contains("露营", page.All(".found mark"));
    }

    [Theory, BothDatabases]
    public async Task A_Chinese_search_finds_English_notes_in_any_form(World world)
    {
        var chinese = await world.Mei.Publishes("第一次露營");
        var english = await world.Sam.Publishes("They camped by the lake");

        Assert.Equal([chinese.Address, english.Address], await world.Ade.Finds("露营"));
        Assert.Equal(["camped"], (await world.Ade.Searches("露营")).All(".found-why [lang=en]"));
    }

    [Theory, BothDatabases]
    public async Task Words_of_both_languages_and_phrases_find_one_note(World world)
    {
        var note = await world.Mei.Publishes("露营的时候我们在帐篷里吃火锅");

        foreach (var words in new[] { "camping 帐篷", "露营 tent", "hot pot", "火锅帐篷", "the tent" })
        {
            Assert.Equal([note.Address], await world.Ade.Finds(words));
        }
        Assert.Empty(await world.Ade.Finds("camping bicycle"));
    }

    [Theory, BothDatabases]
    public async Task Pinyin_and_initials_find_notes_people_and_topics(World world)
    {
        var note = await world.Mei.Publishes("周末去湖边露营 #旅行");
        await world.Mei.Does("/settings/profile", ("displayName", "林小梅"), ("bio", ""));

        foreach (var words in new[] { "luying", "lu ying", "lx", "zhoumo luying" })
        {
            Assert.Equal([note.Address], await world.Ade.Finds(words));
        }
        foreach (var words in new[] { "linxiaomei", "lxm" })
        {
            Assert.Contains("林小梅", (await world.Ade.Searches(words, "&tab=people")).Text, StringComparison.Ordinal);
        }
        Assert.Contains("#旅行", (await world.Ade.Searches("lvxing", "&tab=topics")).Text, StringComparison.Ordinal);
        Assert.Equal(["露营", "luying"], (await world.Ade.Searches("luying")).All(".found-why [lang]"));
    }

    [Theory, BothDatabases]
    public async Task A_topic_with_the_same_meaning_is_found(World world)
    {
        var chinese = await world.Mei.Publishes("慢车 #旅行");
        var english = await world.Sam.Publishes("slow trains #travel");

        Assert.Equal(new[] { chinese.Address, english.Address }.Order(), (await world.Ade.Finds("旅游")).Order());
    }

    [Theory, BothDatabases]
    public async Task A_search_can_be_limited_to_its_own_words(World world)
    {
        await world.Mei.Publishes("周末去湖边露营");
        var english = await world.Sam.Publishes("camping");

        Assert.Equal([english.Address], await world.Ade.Finds("camping", "&match=exact"));
        Assert.Equal([english.Address], await world.Ade.Finds("\"camping\""));
        Assert.Equal([english.Address], await world.Ade.Finds("camping", "&language=en"));
    }

    [Theory, BothDatabases]
    public async Task The_newest_notes_are_found_by_meaning_if_none_has_the_words(World world)
    {
        var first = await world.Mei.Publishes("第一次露营");
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await world.Mei.Publishes("第二次露营");

        Assert.Equal([second.Address, first.Address], await world.Ade.Finds("camping", "&sort=newest"));
        Assert.Contains("露营", (await world.Ade.Searches("camping", "&sort=newest")).All(".found-why [lang]"));
    }

    [Theory, BothDatabases]
    public async Task Pages_go_from_the_exact_notes_to_the_others_and_back(World world)
    {
        var notes = new List<string>();
        for (var i = 0; i < 18; i++)
        {
            notes.Add((await world.Sam.Publishes($"coffee number {i}")).Address);
            notes.Add((await world.Mei.Publishes($"咖啡第{i}杯")).Address);
        }
        var first = await world.Ade.Searches("coffee");

        var second = await world.Ade.Opens(first.Next!);
        var back = await world.Ade.Opens(second.Find(".earlier a")!.GetAttribute("href")!);

        var all = first.Cards.Concat(second.Cards).ToList();
        Assert.Equal(notes.Order(), all.Order());
        Assert.All(all.Take(18), address => Assert.Contains(address, notes.Where((_, i) => i % 2 == 0)));
        Assert.Equal(first.Cards, back.Cards);
    }

    [Theory, BothDatabases]
    public async Task What_a_reader_may_not_see_is_not_found_by_its_meaning(World world)
    {
        await world.Mei.Publishes("露营", visibility: NoteVisibility.OnlyMe);
        await world.Mei.Publishes("露营", visibility: NoteVisibility.Followers);

        Assert.Empty(await world.Ade.Finds("camping"));
    }
}
