using Loquat.Notes;

namespace Loquat.Tests.Languages;

public class WordPageTests
{
    static readonly (string, string) AsFragment = ("HX-Request", "true");

    [Theory, BothDatabases]
    public async Task A_tapped_word_is_explained_with_a_sentence_from_another_public_note(World world)
    {
        var read = await world.Mei.Publishes("周末去山里露营。");
        var other = await world.Mei.Publishes("天气很好。我们第一次露营！还会再去。");
        await world.Mei.Publishes("下次露营只告诉自己。", visibility: NoteVisibility.OnlyMe);

        var answer = await world.Sam.Opens(
            $"/words?language=zh&text={Uri.EscapeDataString("周末去山里露营。")}&at=5&note={read.Id}", AsFragment);

        Assert.Equal("露营", answer.Is(OK).Find("#word-title")!.TextContent);
        Assert.Equal("lù yíng", answer.Find(".word-said")!.TextContent.Trim());
        Assert.Equal(("5", "2"), (answer.Find(".word")!.GetAttribute("data-start"), answer.Find(".word")!.GetAttribute("data-length")));
        Assert.Equal("我们第一次露营！", answer.Find(".word-example a")!.TextContent);
        Assert.Equal(other.Address, answer.Find(".word-example a")!.GetAttribute("href"));
        Assert.Equal("周末去山里露营。", answer.Find("[name=sentence]")!.GetAttribute("value"));
        Assert.Equal("zh", answer.Find("#word-title")!.GetAttribute("lang"));
        Assert.Equal("en", answer.Find(".word-meaning ul")!.GetAttribute("lang"));
        Assert.DoesNotContain("只告诉自己", answer.Text, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.Private);
        // There is no word at the full stop.
        (await world.Sam.Opens($"/words?language=zh&text={Uri.EscapeDataString("露营。")}&at=2", AsFragment)).Is(NoContent);
    }

    [Theory, BothDatabases]
    public async Task The_pages_of_words_say_that_a_word_was_saved(World world)
    {
        var note = await world.Mei.Publishes("周末去山里露营。");

        foreach (var address in new[] { $"{note.Address}/words", "/words?language=en&word=running" })
        {
            Assert.Empty((await world.Sam.Opens(address)).All(".toast"));
            var saved = await world.Sam.Does("/my-words", [.. Person.WordFields("en", "running"), ("back", address)]);
            Assert.Equal([Text.MyWords_Saved], (await world.Sam.Opens(saved.GoesTo!)).All(".toast"));
            Assert.Empty((await world.Sam.Opens(address)).All(".toast"));
        }
    }

    [Theory, BothDatabases]
    public async Task Without_a_script_a_word_has_a_page(World world)
    {
        var page = (await world.Nobody.Opens("/words?language=en&word=running")).Is(OK);

        Assert.Equal("running", page.Find(".word h2")!.TextContent);
        Assert.Equal("/words?language=en&word=run", page.Find(".word-base a")!.GetAttribute("href"));
        Assert.Equal("noindex", page.Find("meta[name=robots]")!.GetAttribute("content"));
        Assert.True((await world.Nobody.Opens($"/words?language=zh&word={Uri.EscapeDataString("绝绝子")}")).Shows("slang"));
        Assert.True((await world.Nobody.Opens("/words?language=en&word=xqzzt")).Shows("not in the dictionaries"));
        (await world.Nobody.Opens("/words")).Is(OK);
        (await world.Nobody.Opens($"/words?language=en&word={new string('a', 65)}")).Is(UnprocessableEntity);
    }

    [Theory, BothDatabases]
    public async Task A_note_has_a_list_of_its_words_and_its_text_with_pinyin(World world)
    {
        var note = await world.Mei.Publishes("头发都吹乱了 #露营 https://example.com/咖啡", "周末");

        var page = (await world.Nobody.Opens($"{note.Address}/words")).Is(OK);
        Assert.Equal(["周末", "头发", "都", "吹", "乱", "了", "露营"], page.All(".word-list-written"));
        Assert.Empty(page.All("ruby"));

        var ruby = (await world.Nobody.Opens($"{note.Address}/words?ruby=1", AsFragment)).Is(OK);
        Assert.Equal(["头", "发"], ruby.Document.QuerySelectorAll("ruby").Take(2).Select(one => one.FirstChild!.TextContent));
        Assert.Equal(["tóu", "fa"], ruby.All("rt").Take(2));
        Assert.All(ruby.Document.QuerySelectorAll("rt"), reading => Assert.Equal("true", reading.GetAttribute("aria-hidden")));
        Assert.NotNull(ruby.Find("a.topic[href] ruby"));
        Assert.StartsWith("<div class=\"note-body", ruby.Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_words_of_a_note_that_one_may_not_see_are_not_found(World world)
    {
        var note = await world.Mei.Publishes("秘密的露营", visibility: NoteVisibility.OnlyMe);

        (await world.Sam.Opens($"{note.Address}/words")).Is(NotFound);
        (await world.Sam.Opens($"{note.Address}/words?ruby=1", AsFragment)).Is(NotFound);
        (await world.Mei.Opens($"{note.Address}/words")).Is(OK);
    }

    [Theory, BothDatabases]
    public async Task The_browser_knows_which_languages_its_person_reads(World world)
    {
        await world.Mei.Does("/settings/languages", ("language", "zh"), ("language", "en"));

        var page = await world.Mei.Opens("/terms");

        Assert.Contains(page.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("reads=zh.en", StringComparison.Ordinal));
    }
}
