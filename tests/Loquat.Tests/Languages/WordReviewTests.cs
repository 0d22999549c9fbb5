namespace Loquat.Tests.Languages;

/// Reviewing saved words.
public class WordReviewTests
{
    [Theory, BothDatabases]
    public async Task A_word_is_shown_with_its_answer_and_the_interval_of_each_rating(World world)
    {
        await world.Mei.SavesWord("zh", "露营", "周末去露营");

        var page = await world.Mei.Opens("/my-words/review");

        Assert.Equal("露营", page.Find(".word-asked")!.TextContent);
        Assert.Equal("zh", page.Find(".word-asked")!.GetAttribute("lang"));
        Assert.Contains("lù yíng", page.Find("details .word-answered")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Again", "Hard", "Good", "Easy"], page.All(".word-ratings button > span:first-child"));
        Assert.Equal(["1 min", "6 min", "10 min", "8 d"], page.All(".word-interval"));
    }

    [Theory, BothDatabases]
    public async Task Words_come_back_when_they_are_due_the_longest_due_first(World world)
    {
        await world.Mei.SavesWord("en", "tent");
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await world.Mei.SavesWord("en", "lake");

        Assert.Equal("tent", await AskedAsync(world));
        await world.Mei.Rates("again");
        Assert.Equal("lake", await AskedAsync(world));
        await world.Mei.Rates("easy");
        var nothing = await world.Mei.Opens("/my-words/review");
        Assert.True(nothing.Shows("Nothing due"));
        Assert.True(nothing.Shows("The next word is due in 1 min."));

        world.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("tent", await AskedAsync(world));
        await world.Mei.Rates("good");
        Assert.True((await world.Mei.Opens("/my-words/review")).Shows("The next word is due in 10 min."));
        world.Clock.Advance(TimeSpan.FromMinutes(10));
        await world.Mei.Rates("good");

        world.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal("2 due", (await world.Mei.Opens("/my-words/review")).Find(".review-head .muted")!.TextContent);
    }

    [Theory, BothDatabases]
    public async Task An_answer_that_is_submitted_twice_counts_once(World world)
    {
        await world.Mei.SavesWord("en", "tent");
        var word = (await world.Mei.SavedWordAddresses()).Single();

        await world.Mei.Does($"{word}/review", ("reviews", "0"), ("rating", "again"));
        var row = await StateAsync(world);
        await world.Mei.Does($"{word}/review", ("reviews", "0"), ("rating", "again"));
        await world.Mei.Does($"{word}/review", ("reviews", "0"), ("rating", "easy"));

        Assert.Equal(row, await StateAsync(world));
        await world.Mei.Does($"{word}/review", ("reviews", "1"), ("rating", "easy"));
        Assert.NotEqual(row, await StateAsync(world));
        (await world.Mei.Posts($"{word}/review", ("reviews", "2"), ("rating", "perfect"))).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task The_archive_contains_the_words_with_the_state_of_their_reviews(World world)
    {
        var note = await world.Sam.Publishes("by the lake");
        await world.Mei.SavesWord("zh", "湖", "在湖边", note.Id);
        await world.Mei.Rates("easy");
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await world.Mei.SavesWord("en", "tent");
        await world.Mei.SavesWord("en", "gone");
        await world.Mei.Does($"{(await world.Mei.SavedWordAddresses())[0]}/remove");

        using var copy = await world.Mei.TakesACopy();

        Assert.Equal(["湖", "tent"], copy.Each("my-words.json", "word"));
        Assert.Equal([$"http://localhost:5080{note.Address}", ""], copy.Each("my-words.json", "note"));
        var (learned, fresh) = (copy.Json("my-words.json")[0].GetProperty("review"), copy.Json("my-words.json")[1].GetProperty("review"));
        Assert.Equal(("review", 8.2956, 1.0, 1),
            (learned.GetProperty("state").GetString(), learned.GetProperty("stability").GetDouble(),
                learned.GetProperty("difficulty").GetDouble(), learned.GetProperty("count").GetInt32()));
        Assert.Equal(("learning", 0, 0),
            (fresh.GetProperty("state").GetString(), fresh.GetProperty("step").GetInt32(), fresh.GetProperty("count").GetInt32()));
    }

    static async Task<string> AskedAsync(World world) => (await world.Mei.Opens("/my-words/review")).Find(".word-asked")!.TextContent;

    static async Task<string> StateAsync(World world) => (await world.Rows(
        "SELECT reviews || ' ' || due_at || ' ' || stability || ' ' || difficulty FROM saved_words")).Single();
}
