using Loquat.Notes;
using Loquat.Notes.Lists;

namespace Loquat.Tests.Notes;

public class MutedWordsTests
{
    [Theory]
    [InlineData("spoiler", "No SPOILER please", true)]
    [InlineData("spoiler", "spoilers everywhere", false)]
    [InlineData("art", "a party", false)]
    [InlineData("art", "state of the art.", true)]
    [InlineData("art", "#art", true)]
    [InlineData("art", "Ａｒｔ in wide letters", true)]
    [InlineData("art", "我的art日记", true)]
    [InlineData("剧透", "这篇有剧透慎入", true)]
    [InlineData("剧透", "剧情和透视", false)]
    [InlineData("iPhone 17", "the new iphone 17 is here", true)]
    [InlineData("iPhone 17", "the new iphone 170", false)]
    [InlineData("c++", "I love C++!", true)]
    [InlineData(".*", "anything", false)]
    [InlineData("🎃", "boo🎃boo", true)]
    [InlineData("Über", "über alles", true)]
    [InlineData("", "anything", false)]
    [InlineData("one\ntwo", "only two", true)]
    public void A_muted_word_matches_common_spellings(string words, string text, bool isIn) =>
        Assert.Equal(isIn, MutedWords.Of(words).AreIn(text));

    [Theory, BothDatabases]
    public async Task Notes_with_a_muted_word_are_removed_from_lists_only(World world)
    {
        var spoiler = await world.Mei.Publishes("大结局剧透 #tents", title: "电影");
        var party = await world.Mei.Publishes("a party #tents");
        var art = await world.Mei.Publishes("words #tents", title: "Art at home");
        await world.Sam.Follows(world.Mei);
        await world.Sam.ChoosesPrivacy(("mutedWords", "剧透\r\n  ART \r\nart"));

        foreach (var list in new[] { "/", "/topics/tents", "/following" })
        {
            Assert.Equal([party.Address], (await world.Sam.Opens(list)).Cards);
        }
        (await world.Sam.Opens(art)).Is(OK);
        Assert.Equal(3, (await world.Sam.Opens(world.Mei)).Cards.Count);
        Assert.Contains(spoiler.Address, (await world.Nobody.Explores()).Cards);
        Assert.Equal("剧透\nART", (await world.AccountOf(world.Sam)).Preferences.MutedWords);
    }

    [Theory, BothDatabases]
    public async Task A_page_without_visible_notes_is_skipped(World world)
    {
        var old = await world.Mei.Publishes("what I came for");
        for (var i = 0; i < NoteLists.PageSize + 2; i++)
        {
            world.Clock.Advance(TimeSpan.FromSeconds(1));
            await world.Mei.Publishes($"noise number {i}");
        }
        await world.Sam.ChoosesPrivacy(("mutedWords", "noise"));

        Assert.Equal([old.Address], (await world.Sam.Explores()).Cards);
    }

    [Theory, BothDatabases]
    public async Task Too_many_or_too_long_words_are_refused_and_kept(World world)
    {
        var page = await world.Sam.Fills("/settings/privacy", "/settings/privacy", ("mutedWords", new string('x', 51)));
        Assert.Equal(Text.Privacy_TooManyWords, page.Is(UnprocessableEntity).Problem);
        Assert.Contains("xxx", page.Find("textarea[name=mutedWords]")!.TextContent, StringComparison.Ordinal);
        (await world.Sam.Posts("/settings/privacy", ("comments", "Everyone"), ("mentions", "Everyone"),
            ("mutedWords", string.Join('\n', Enumerable.Range(0, 101))))).Is(UnprocessableEntity);
        (await world.Sam.Posts("/settings/privacy", ("comments", "9"), ("mentions", "Everyone"))).Is(UnprocessableEntity);
        Assert.Equal("", (await world.AccountOf(world.Sam)).Preferences.MutedWords);
    }

    [Theory, BothDatabases]
    public async Task Comments_with_a_muted_word_are_hidden_from_the_viewer_only(World world)
    {
        var note = await world.Mei.Publishes("by the river");
        var kind = await world.Ade.Comments(note, "lovely");
        var spoiler = await world.Ade.Comments(note, "大结局剧透");
        await world.Ade.Answers(kind, "剧透又来了");
        var own = await world.Sam.Comments(note, "我也说剧透");
        await world.Sam.ChoosesPrivacy(("mutedWords", "剧透"));

        var page = await world.Sam.Opens(note);
        Assert.NotNull(page.Find(kind.Selector));
        Assert.NotNull(page.Find(own.Selector));
        Assert.Null(page.Find(spoiler.Selector));
        Assert.False(page.Shows("剧透又来了"));
        Assert.NotNull((await world.Rosa.Opens(note)).Find(spoiler.Selector));
    }

    [Theory, BothDatabases]
    public async Task A_muted_word_does_not_end_the_comments_early(World world)
    {
        var note = await world.Mei.Publishes("by the river");
        for (var i = 0; i < 30; i++)
        {
            world.Clock.Advance(TimeSpan.FromSeconds(1));
            await world.Ade.Comments(note, i % 3 == 0 ? "剧透" : $"fine {i}");
        }
        await world.Sam.ChoosesPrivacy(("mutedWords", "剧透"));

        var seen = new List<string>();
        for (var next = $"{note.Address}/comments?sort=newest"; next is not null;)
        {
            var page = (await world.Sam.Opens(next)).Is(OK);
            seen.AddRange(page.All(".comment-body"));
            next = page.Find(".comments-more a")?.GetAttribute("href");
        }
        Assert.Equal(20, seen.Distinct().Count());
        Assert.DoesNotContain("剧透", seen);
    }
}
