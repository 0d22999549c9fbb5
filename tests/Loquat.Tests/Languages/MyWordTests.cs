using System.Text.Json;
using Loquat.Languages.MyWords;
using Loquat.Notes;

namespace Loquat.Tests.Languages;

/// Saving words, and the list of them.
public class MyWordTests
{
    [Theory, BothDatabases]
    public async Task A_saved_word_has_its_reading_meaning_sentence_and_note(World world)
    {
        var note = await world.Sam.Publishes("周末去湖边露营，天气很好。", title: "露营清单");

        var answer = await world.Mei.SavesWord("zh-Hans", "露营", "周末去湖边露营，天气很好。", note.Id);

        Assert.Equal("/my-words?saved=true", answer.GoesTo);
        var page = await world.Mei.Opens(answer.GoesTo!);
        Assert.Equal(["露营"], page.All(".word-title"));
        Assert.Equal("zh", page.Find(".word-title")!.GetAttribute("lang"));
        Assert.Equal(["lù yíng"], page.All(".word-reading"));
        Assert.Contains("camping", page.All(".word-meaning").Single(), StringComparison.Ordinal);
        Assert.Equal("en", page.Find(".word-meaning")!.GetAttribute("lang"));
        Assert.Equal("露营", page.Find(".word-sentence mark")!.TextContent);
        Assert.Equal((note.Address, "露营清单"), (page.Find(".word-note")!.GetAttribute("href"), page.Find(".word-note")!.TextContent));
        Assert.True(page.Find("#toasts .toast") is not null);
    }

    [Theory, BothDatabases]
    public async Task The_sentence_decides_between_readings_and_the_dictionary_writes_the_word(World world)
    {
        await world.Mei.SavesWord("zh", "行", "这家银行关门了");
        await world.Mei.SavesWord("en", "Apple", "Apple pie");
        await world.Mei.SavesWord("en", "went");

        var page = await world.Mei.Opens("/my-words");

        Assert.Equal(["went", "apple", "行"], page.All(".word-title"));
        Assert.Equal(["/ˈæpl/", "háng"], page.All(".word-reading"));
        Assert.StartsWith("go: ", page.All(".word-meaning")[0], StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Saving_a_word_again_replaces_its_sentence_and_keeps_its_reviews(World world)
    {
        var (first, second) = (await world.Sam.Publishes("one"), await world.Sam.Publishes("two"));
        await world.Mei.SavesWord("en", "river", "by the river", first.Id);
        await world.Mei.Rates("good");

        await world.Mei.SavesWord("en", "river", "over the river", second.Id);
        await world.Mei.SavesWord("en", "river");

        var page = await world.Mei.Opens("/my-words");
        Assert.Equal(["river"], page.All(".word-title"));
        Assert.Equal(["over the river"], page.All(".word-sentence"));
        Assert.Equal(second.Address, page.Find(".word-note")!.GetAttribute("href"));
        Assert.Equal(1, await world.Counts("saved_words", "reviews = 1"));
    }

    [Theory, BothDatabases]
    public async Task A_script_gets_the_id_and_a_form_returns_to_its_page(World world)
    {
        var browser = await world.Mei.Arrives();

        var json = await browser.PostAsync("/my-words", Person.WordFields("en", "tent"), ("Accept", "application/json"));
        var said = JsonDocument.Parse(json.Is(OK).Text).RootElement;
        Assert.True(said.GetProperty("saved").GetBoolean());
        Assert.Equal(await world.Mei.SavedWordAddresses(), [$"/my-words/{said.GetProperty("id").GetString()}"]);

        foreach (var (back, goesTo) in new[]
        {
            ("/notes/1?sort=top#c", "/notes/1?sort=top&saved=true#c"), ("//evil.example", "/my-words?saved=true"),
        })
        {
            Assert.Equal(goesTo, (await world.Mei.Does("/my-words", [.. Person.WordFields("en", "tent"), ("back", back)])).GoesTo);
        }
        (await world.Nobody.Posts("/my-words", Person.WordFields("en", "tent"))).Is(SeeOther);
        (await world.Mei.Posts("/my-words", Person.WordFields("en", " "))).Is(UnprocessableEntity);
        (await world.Mei.Posts("/my-words", Person.WordFields("en", new string('a', SavedWords.WordLength + 1)))).Is(UnprocessableEntity);
        (await world.Mei.Posts("/my-words", Person.WordFields("<b>", "tent"))).Is(UnprocessableEntity);
    }

    [Theory, BothDatabases]
    public async Task A_word_stays_when_its_note_is_gone_or_hidden_but_its_link_does_not(World world)
    {
        var (gone, closed) = (await world.Sam.Publishes("a lake"), await world.Sam.Publishes("a river"));
        var comment = await world.Sam.Comments(closed, "a bridge");
        await world.Mei.SavesWord("en", "lake", "a lake", gone.Id);
        await world.Mei.SavesWord("en", "river", "a river", closed.Id);
        await world.Mei.SavesWord("en", "bridge", "a bridge", comment.Id);
        Assert.Equal(3, (await world.Mei.Opens("/my-words")).All(".word-note").Count);

        await world.Sam.Deletes(gone);
        await world.Sam.Edits(closed, "a river", visibility: NoteVisibility.OnlyMe);
        await world.WaitsFor(TimeSpan.FromMinutes(1));

        var page = await world.Mei.Opens("/my-words");
        Assert.Equal(["bridge", "river", "lake"], page.All(".word-title"));
        Assert.Empty(page.All(".word-note"));
        (await world.Mei.Posts("/my-words", Person.WordFields("en", "river", "", closed.Id))).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task A_removed_word_can_be_restored_and_is_deleted_afterwards(World world)
    {
        await world.Mei.SavesWord("en", "tent");
        var word = (await world.Mei.SavedWordAddresses()).Single();

        var removed = await world.Mei.Does($"{word}/remove");
        Assert.Empty(await world.Mei.SavedWords());
        await world.Mei.Sends((await world.Mei.Opens(removed.GoesTo!)).Form($"{word}/restore"));
        Assert.Equal(["tent"], await world.Mei.SavedWords());

        var fragment = await (await world.Mei.Arrives()).PostAsync($"{word}/remove", [], ("HX-Request", "true"));
        Assert.NotNull(fragment.Is(OK).Find($"li form[action='{word}/restore']"));
        await world.WaitsFor(SavedWords.UndoFor + TimeSpan.FromSeconds(1));
        (await world.Mei.Posts($"{word}/restore")).Is(NotFound);
        Assert.Equal(0, await world.Counts("saved_words"));
    }

    [Theory, BothDatabases]
    public async Task Nobody_else_can_see_remove_or_rate_a_word(World world)
    {
        await world.Mei.SavesWord("en", "marmalade", "my marmalade");
        var word = (await world.Mei.SavedWordAddresses()).Single();
        await world.Sam.SavesWord("en", "lake");

        foreach (var page in new[] { "/my-words", "/my-words/review", "/my-words/export.csv", "/my-words/export.tsv" })
        {
            Assert.DoesNotContain("marmalade", (await world.Sam.Opens(page)).Is(OK).Text, StringComparison.Ordinal);
            (await world.Nobody.Opens(page)).Is(SeeOther);
        }
        (await world.Sam.Posts($"{word}/remove")).Is(NotFound);
        (await world.Sam.Posts($"{word}/restore")).Is(NotFound);
        (await world.Sam.Posts($"{word}/review", ("reviews", "0"), ("rating", "easy"))).Is(NotFound);
        Assert.Equal(["marmalade"], await world.Mei.SavedWords());
        Assert.Equal(2, await world.Counts("saved_words", "reviews = 0"));
    }

    [Theory, BothDatabases]
    public async Task The_list_is_paged_and_the_number_of_words_is_limited(World world)
    {
        await world.Mei.SavesWord("en", "tent");
        var me = (await world.AccountOf(world.Mei)).Id;
        var id = long.Parse((await world.Mei.SavedWordAddresses()).Single()["/my-words/".Length..],
            System.Globalization.CultureInfo.InvariantCulture);
        await world.Writes($"""
            WITH RECURSIVE more(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM more WHERE i < {SavedWords.Most - 1})
            INSERT INTO saved_words (id, account_id, language, word, reading, meaning, sentence, saved_at, state, due_at, reviews)
            SELECT {id} + i, {me}, 'en', 'word ' || i, '', '', '', 0, 1, 0, 0 FROM more
            """);

        var page = await world.Mei.Opens("/my-words");
        var next = await world.Mei.Opens(page.Find("a.button[href*=before]")!.GetAttribute("href")!);
        Assert.Equal($"word {SavedWords.Most - 1}", page.All(".word-title")[0]);
        Assert.Equal($"word {SavedWords.Most - 1 - SavedWordQueries.PageSize}", next.All(".word-title")[0]);
        (await world.Mei.Posts("/my-words", Person.WordFields("en", "lake"))).Is(Conflict);
        await world.Mei.SavesWord("en", "tent", "known already");
    }

    [Theory, BothDatabases]
    public async Task Saved_words_are_erased_with_the_account(World world)
    {
        await world.Mei.SavesWord("en", "tent");
        await world.Mei.Leaves();

        await world.WaitsFor(TimeSpan.FromDays(15));

        Assert.Equal(0, await world.Counts("saved_words"));
    }

    [Fact]
    public void A_long_sentence_is_cut_around_the_word()
    {
        var latin = string.Join(' ', Enumerable.Repeat("before", 100)) + " tent " + string.Join(' ', Enumerable.Repeat("after", 100));
        var cut = WordSentences.Around(latin, "tent");
        Assert.InRange(cut.Length, 250, WordSentences.Longest + 2);
        Assert.Matches("^…before( before)* tent( after)+…$", cut);

        var chinese = new string('前', 400) + "露营" + new string('后', 10);
        Assert.Matches("^…前+露营后{10}$", WordSentences.Around(chinese, "露营"));

        // A grapheme is never divided.
        var emoji = string.Concat(Enumerable.Repeat("👩‍👩‍👧", 60)) + "tent";
        Assert.Matches("^…(👩‍👩‍👧)+tent$", WordSentences.Around(emoji, "tent"));
        Assert.StartsWith("before", WordSentences.Around(latin, "lake"), StringComparison.Ordinal);
        Assert.Equal("short", WordSentences.Around("short", "tent"));
    }
}
