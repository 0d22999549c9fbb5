using Loquat.Notes;

namespace Loquat.Tests.Notes;

/// Followed topics, synonymous topics and related topics.
public class TopicFollowTests
{
    [Theory, BothDatabases]
    public async Task Notes_of_followed_topics_are_listed_once_newest_first(World world)
    {
        await world.Sam.Does("/topics/Trains/follow");
        await world.Sam.Does("/topics/trains/follow");
        await world.Sam.Does("/topics/ships/follow");
        var one = await world.Mei.Publishes("one #trains #ships");
        await world.Mei.Publishes("of planes #planes");
        var two = await world.Rosa.Publishes("two #Ships");
        await world.Mei.Publishes("mine alone #ships", visibility: NoteVisibility.OnlyMe);

        Assert.Equal([two.Address, one.Address], (await world.Sam.Opens("/following/topics")).Is(OK).Cards);
        Assert.Equal(["#ships", "#trains"], (await world.Sam.Opens("/topics")).All(".row .row-title"));
        Assert.NotNull((await world.Sam.Opens("/topics/trains")).Find("form[action='/topics/trains/unfollow']"));

        await world.Sam.Does("/topics/ships/unfollow");
        Assert.Equal([one.Address], (await world.Sam.Opens("/following/topics")).Cards);
        await world.Sam.Blocks(world.Mei);
        Assert.Empty((await world.Sam.Opens("/following/topics")).Cards);
        Assert.StartsWith("/sign-in", (await world.Nobody.Opens("/following/topics")).GoesTo, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task An_invalid_topic_is_not_found(World world)
    {
        await world.Mei.Arrives();
        foreach (var name in new[] { "1234", "_", new string('x', 51) })
        {
            (await world.Mei.Posts($"/topics/{name}/follow")).Is(NotFound);
        }
        (await world.Nobody.Posts("/topics/trains/follow")).Is(SeeOther);
        Assert.Equal((0, 0), (await world.Counts("topics"), await world.Counts("topic_follows")));
    }

    [Theory, BothDatabases]
    public async Task Merged_topics_share_a_page_under_each_of_their_names(World world)
    {
        await world.Mei.Arrives();
        var (english, chinese, both) = (await world.Sam.Publishes("a #travel"), await world.Sam.Publishes("b #旅行"),
            await world.Sam.Publishes("c #travel #旅行"));
        await world.Rosa.Does("/topics/旅行/follow");
        await Joins(world, "#旅行", "travel");
        var later = await world.Sam.Publishes("d #旅行");

        foreach (var name in new[] { "travel", "旅行" })
        {
            var page = await world.Nobody.Opens($"/topics/{name}?sort=newest");
            Assert.Equal([later.Address, both.Address, chinese.Address, english.Address], page.Cards);
            Assert.Contains("4 notes", page.Find(".topic-head")!.TextContent, StringComparison.Ordinal);
            Assert.Contains(name == "travel" ? "#旅行" : "#travel", page.Find(".topic-others")!.TextContent, StringComparison.Ordinal);
        }
        Assert.Equal(4, (await world.Rosa.Opens("/following/topics")).Cards.Count);
        await world.Sam.Deletes(later);
        Assert.Contains("3 notes", (await world.Nobody.Opens("/topics/旅行")).Find(".topic-head")!.TextContent, StringComparison.Ordinal);
        await world.Sam.Edits(chinese, "b, changed");
        Assert.Equal([both.Address, english.Address], (await world.Nobody.Opens("/topics/旅行?sort=newest")).Cards);
    }

    [Theory, BothDatabases]
    public async Task Separated_topics_have_their_own_notes_again(World world)
    {
        await world.Mei.Arrives();
        var (english, chinese, both) = (await world.Sam.Publishes("a #travel"), await world.Sam.Publishes("b #旅行"),
            await world.Sam.Publishes("c #travel #旅行"));
        await Joins(world, "旅行", "travel");
        await Joins(world, "travel", "trips");
        Assert.Equal(["旅行\ttrips", "travel\ttrips"],
            (await world.Rows("SELECT t.name, h.name FROM topics t JOIN topics h ON h.id = t.head_id ORDER BY t.id"))
                .Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(3, (await world.Nobody.Opens("/topics/trips")).Cards.Count);

        var page = await world.Mei.Opens("/moderation/topics");
        foreach (var topic in page.Document.QuerySelectorAll("button[name=topic]"))
        {
            await world.Mei.Does("/moderation/topics/part", ("topic", topic.GetAttribute("value")!));
        }
        await world.DoesWhatIsDue();

        Assert.Equal([both.Address, chinese.Address], (await world.Nobody.Opens("/topics/旅行?sort=newest")).Cards);
        Assert.Equal([both.Address, english.Address], (await world.Nobody.Opens("/topics/travel?sort=newest")).Cards);
        Assert.Empty((await world.Nobody.Opens("/topics/trips")).Cards);
        Assert.Equal(0, await world.Counts("note_topics", "NOT is_written"));
        Assert.Equal(0, await world.Counts("topics", "public_notes <> (SELECT count(*) FROM note_topics l WHERE l.topic_id = topics.id)"));
    }

    [Theory, BothDatabases]
    public async Task Only_moderators_can_merge_topics(World world)
    {
        await world.Mei.Arrives();
        (await world.Sam.Opens("/moderation/topics")).Is(NotFound);
        (await world.Sam.Posts("/moderation/topics", ("name", "a"), ("head", "b"))).Is(NotFound);
        foreach (var (name, head, problem) in new[]
        {
            ("travel", "#Travel", Text.Topics_AliasAlready),
            ("12", "travel", Text.Topics_NotATopic),
            ("travel", "", Text.Topics_NotATopic),
        })
        {
            Assert.Equal(problem,
                (await world.Mei.Posts("/moderation/topics", ("name", name), ("head", head))).Is(UnprocessableEntity).Problem);
        }
        (await world.Mei.Posts("/moderation/topics/part", ("topic", "1"))).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task Related_topics_are_those_that_several_people_use_together(World world)
    {
        await world.Mei.Publishes("#trains #night");
        await world.Sam.Publishes("#trains #night");
        await world.Rosa.Publishes("#trains #slow");
        for (var i = 0; i < 5; i++)
        {
            await world.Ade.Publishes($"{i} #trains #buymine");
        }

        Assert.Equal(["#night"], (await world.Nobody.Opens("/topics/trains")).All(".topic-related .chip"));
    }

    static async Task Joins(World world, string name, string head)
    {
        await world.Mei.Does("/moderation/topics", ("name", name), ("head", head));
        await world.DoesWhatIsDue();
    }
}
