using Loquat.Notes;

namespace Loquat.Tests.Notes;

public class PublishingTests
{
    [Theory, BothDatabases]
    public async Task A_published_note_is_visible_to_everybody(World world)
    {
        var note = await world.Mei.Publishes("山里的一夜", title: "露营清单");

        var page = await world.Nobody.Opens(note);

        Assert.True(page.Is(OK).Shows("山里的一夜"));
        Assert.Equal("露营清单", page.Find("h1")!.TextContent);
        Assert.True((await world.Sam.Explores()).Shows(note));
        Assert.True((await world.Sam.Opens(world.Mei)).Shows(note));
    }

    [Theory, BothDatabases]
    public async Task The_composer_works_without_JavaScript(World world)
    {
        var page = await world.Mei.Fills("/publish?topic=旅行", "/publish", ("title", "Night train"), ("body", "#旅行\r\nto Lhasa"),
            ("visibility", "Followers"), ("channel", "food"), ("act", "publish"));

        var note = (await world.Mei.Opens(page.Is(SeeOther).GoesTo!)).Is(OK);
        Assert.Equal("Night train", note.Find("h1")!.TextContent);
        Assert.Equal("#旅行\nto Lhasa", note.Find(".note-body")!.TextContent);
        Assert.Contains("Food", note.All(".meta-item"));
        Assert.Contains("Followers", note.All(".meta-item"));
        Assert.Equal("#旅行 ", (await world.Mei.Opens("/publish?topic=旅行")).Find("textarea")!.TextContent.TrimStart('\n'));
    }

    [Theory, BothDatabases]
    public async Task A_script_gets_the_address_of_the_note(World world)
    {
        var browser = await world.Mei.Arrives();
        var answer = await browser.PostAsync("/publish", Person.NoteFields("by script", "", default, "", null),
            ("Accept", "application/json"));

        var address = System.Text.Json.JsonDocument.Parse(answer.Is(OK).Text).RootElement.GetProperty("address").GetString()!;
        Assert.True((await world.Nobody.Opens(address)).Shows("by script"));

        answer = await browser.PostAsync("/publish", Person.NoteFields("", "", default, "", null), ("Accept", "application/json"));
        Assert.Equal(Text.Note_Empty,
            System.Text.Json.JsonDocument.Parse(answer.Is(UnprocessableEntity).Text).RootElement.GetProperty("message").GetString());
    }

    [Theory, BothDatabases]
    public async Task A_text_that_is_too_long_is_refused_and_kept(World world)
    {
        await world.Mei.Publishes("x", title: new string('题', 60));
        await world.Mei.Publishes("x", title: new string('t', 120));
        await world.Mei.Publishes(new string('字', 5000));

        Assert.Equal(Text.Note_TitleTooLong,
            (await world.Mei.TriesToPublish("x", title: new string('题', 61))).Is(UnprocessableEntity).Problem);
        Assert.Equal(Text.Note_TitleTooLong,
            (await world.Mei.TriesToPublish("x", title: new string('t', 121))).Is(UnprocessableEntity).Problem);
        var page = await world.Mei.TriesToPublish(new string('字', 5001));
        Assert.Equal(Text.Note_BodyTooLong, page.Is(UnprocessableEntity).Problem);
        Assert.Equal(5001, page.Find("textarea")!.TextContent.TrimStart('\n').Length);
        Assert.Equal(3, await world.Counts("notes"));
    }

    [Theory, BothDatabases]
    public async Task Empty_notes_and_too_many_topics_or_mentions_are_refused(World world)
    {
        Assert.Equal(Text.Note_Empty, (await world.Mei.TriesToPublish(" \n\t ", title: "  ")).Is(UnprocessableEntity).Problem);
        var topics = string.Join(' ', Enumerable.Range(0, 31).Select(i => $"#topic{(char)('a' + (i % 26))}{i}"));
        Assert.Equal(Text.Note_TooManyTopics, (await world.Mei.TriesToPublish(topics)).Is(UnprocessableEntity).Problem);
        var people = string.Join(' ', Enumerable.Range(0, 31).Select(i => $"@person{i}"));
        Assert.Equal(Text.Note_TooManyMentions, (await world.Mei.TriesToPublish(people)).Is(UnprocessableEntity).Problem);
        Assert.Equal(0, await world.Counts("notes"));
    }

    [Theory, BothDatabases]
    public async Task Control_characters_are_removed(World world)
    {
        var note = await world.Mei.Publishes("one\u0001\u001B[31m two\r\nthree", title: " a\u0007b \t c\u0085 ");

        Assert.Equal(["ab c\tone[31m two\nthree"], await world.Rows("SELECT title, body FROM notes"));
        (await world.Nobody.Opens(note)).Is(OK);
    }

    [Theory, BothDatabases]
    public async Task A_note_without_a_visibility_is_visible_to_its_author_only(World world)
    {
        var answer = await world.Mei.Posts("/publish", ("key", "no-visibility"), ("body", "for whom?"));
        (await world.Mei.Opens(answer.Is(SeeOther).GoesTo!)).Is(OK);
        (await world.Nobody.Opens(answer.GoesTo!)).Is(NotFound);

        Assert.True((await world.Mei.Posts("/publish", ("key", "odd-visibility"), ("body", "x"), ("visibility", "7")))
            .Is(UnprocessableEntity).Shows(Text.Note_VisibilityUnknown));
    }

    [Theory, BothDatabases]
    public async Task The_channel_is_the_chosen_one_or_the_first_of_a_topic(World world)
    {
        await world.Mei.Publishes("#unknown #咖啡 #hiking");
        await world.Mei.Publishes("#hiking", channel: "pets");
        await world.Mei.Publishes("nothing at all", channel: "nonsense");

        Assert.Equal(["food", "pets", ""], await world.Rows("SELECT channel FROM notes ORDER BY id"));
    }

    [Theory, BothDatabases]
    public async Task The_language_is_detected(World world)
    {
        var languages = new Dictionary<string, string>
        {
            ["今天去爬山"] = "zh",
            ["今日は山に登った"] = "ja",
            ["a day out"] = "en",
            ["오늘"] = "ko",
            ["1, 2, 3 🍊"] = "",
        };
        foreach (var (text, language) in languages)
        {
            Assert.Equal(language, (await world.Mei.Opens(await world.Mei.Publishes(text))).Find(".note-text")!.GetAttribute("lang"));
        }
    }

    [Theory, BothDatabases]
    public async Task Twenty_concurrent_requests_with_one_key_publish_one_note(World world)
    {
        await world.Mei.Arrives();
        for (var click = 1; click <= 5; click++)
        {
            var key = NoteKeys.New();
            var answers = await Task.WhenAll(
                Enumerable.Range(0, 20).Select(_ => Task.Run(() => world.Mei.TriesToPublish("only once #once", key: key))));

            Assert.Single(answers.Select(a => a.Is(SeeOther).GoesTo).Distinct());
            Assert.Equal(click, await world.Counts("notes"));
            Assert.Equal([$"once\t{click}"], await world.Rows("SELECT name, public_notes FROM topics"));
        }
    }

    [Theory, BothDatabases]
    public async Task The_same_key_of_another_person_is_another_note(World world)
    {
        var mine = await world.Mei.Publishes("mine", key: "the-same-key");
        var his = await world.Sam.Publishes("his", key: "the-same-key");

        Assert.NotEqual(mine, his);
        Assert.True((await world.Nobody.Opens(mine)).Shows("mine"));
        Assert.Equal(Text.Note_KeyWrong, (await world.Mei.TriesToPublish("x", key: "bad key")).Is(UnprocessableEntity).Problem);
    }
}
