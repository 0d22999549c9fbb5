namespace Loquat.Tests.Notes;

public class CommentListTests
{
    [Theory, BothDatabases]
    public async Task Paging_shows_each_comment_once_while_new_ones_arrive(World world)
    {
        var note = await world.Mei.Publishes("long talk");
        foreach (var order in new[] { "top", "newest" })
        {
            var known = (await world.Rows($"SELECT id FROM notes WHERE reply_to_id = {note.Id}")).ToList();
            for (var i = 0; i < 45; i++)
            {
                world.Clock.Advance(TimeSpan.FromMilliseconds(i % 3 == 0 ? 1 : 0));
                known.Add($"{(await world.Sam.Comments(note, $"{order} {i}")).Id}");
            }
            var seen = new List<string>();
            for (var next = $"{note.Address}/comments?sort={order}"; next is not null;)
            {
                var page = (await world.Ade.Opens(next)).Is(OK);
                var ids = page.Document.QuerySelectorAll(".threads > li.thread").Select(li => li.Id!["comment-".Length..]).ToList();
                Assert.InRange(ids.Count, 1, 20);
                seen.AddRange(ids);
                next = page.Find(".threads > .comments-more a")?.GetAttribute("href");
                await world.Sam.Comments(note, "meanwhile");
            }

            Assert.Equal(seen.Count, seen.Distinct().Count());
            Assert.Empty(known.Except(seen));
        }
    }

    [Theory, BothDatabases]
    public async Task Comments_are_ordered_by_engagement_or_by_time(World world)
    {
        var note = await world.Mei.Publishes("order");
        var old = await world.Sam.Comments(note, "old and liked");
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var middle = await world.Sam.Comments(note, "in between");
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var young = await world.Sam.Comments(note, "young and answered");
        await world.Mei.Does($"{old.Own}/like");
        await world.Ade.Does($"{old.Own}/like");
        await world.Ade.Answers(young, "indeed");

        Assert.Equal([old.Id, young.Id, middle.Id], Ids(await world.Nobody.Opens(note)));
        var newest = await world.Nobody.Opens($"{note.Address}?comments=newest");
        Assert.Equal([young.Id, middle.Id, old.Id], Ids(newest));
        Assert.Equal("Newest", newest.Find(".comments .tab[aria-current]")!.TextContent);
        await world.Ade.Does($"{old.Own}/unlike");
        await world.Mei.Does($"{old.Own}/unlike");
        Assert.Equal([young.Id, middle.Id, old.Id], Ids(await world.Nobody.Opens(note)));
    }

    [Theory, BothDatabases]
    public async Task Two_replies_are_shown_and_the_others_on_demand(World world)
    {
        var note = await world.Mei.Publishes("answers");
        var first = await world.Sam.Comments(note, "ask me");
        var answers = new List<long>();
        for (var i = 0; i < 45; i++)
        {
            world.Clock.Advance(TimeSpan.FromMilliseconds(i % 2));
            answers.Add((await world.Ade.Answers(first, $"answer {i}")).Id);
        }
        await world.Mei.Comments(note, "no answers");

        var page = await world.Nobody.Opens(note);
        var more = page.Find($"{first.Selector} .comments-more a")!;
        Assert.Equal(answers.Take(2), AnswerIds(page));
        Assert.Equal("Show 43 more replies", more.TextContent);
        var seen = AnswerIds(page).ToList();
        for (var next = more.GetAttribute("href"); next is not null;)
        {
            var opened = (await world.Nobody.Opens(next)).Is(OK);
            Assert.Equal([first.Id], Ids(opened));
            seen.AddRange(AnswerIds(opened));
            next = opened.Find($"{first.Selector} .comments-more a")?.GetAttribute("href");
        }
        Assert.Equal(answers, seen);
    }

    [Theory, BothDatabases]
    public async Task A_link_to_a_comment_shows_it_first(World world)
    {
        var note = await world.Mei.Publishes("far down");
        var far = await world.Sam.Comments(note, "the very first");
        PublishedComment answer = null!;
        for (var i = 0; i < 5; i++)
        {
            world.Clock.Advance(TimeSpan.FromMilliseconds(1));
            answer = await world.Ade.Answers(far, $"answer {i}");
        }
        for (var i = 0; i < 25; i++)
        {
            world.Clock.Advance(TimeSpan.FromMilliseconds(1));
            await world.Kenji.Comments(note, $"later {i}");
        }
        Assert.DoesNotContain(far.Id, Ids(await world.Nobody.Opens($"{note.Address}?comments=newest")));

        foreach (var linked in new[] { far, answer })
        {
            var page = await world.Nobody.Opens((await world.Nobody.Opens(linked.Own)).Is(SeeOther).GoesTo!.Split('#')[0]
                + "&comments=newest");
            Assert.Equal(far.Id, Ids(page).First());
            Assert.NotNull(page.Find(linked.Selector));
            var second = await world.Nobody.Opens(page.Find(".threads > .comments-more a")!.GetAttribute("href")!);
            Assert.DoesNotContain(far.Id, Ids(second));
            Assert.Equal(26, Ids(page).Concat(Ids(second)).Distinct().Count());
        }
        (await world.Nobody.Opens($"{note.Address}?comment=7")).Is(OK);
        (await world.Nobody.Opens($"{note.Address}/comments?before=nonsense")).Is(NotFound);
        (await world.Nobody.Opens($"{note.Address}/comments/{answer.Id}/answers")).Is(NotFound);
        (await world.Nobody.Opens($"/notes/{far.Id}/comments")).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task Comments_are_hidden_in_both_directions_of_a_block(World world)
    {
        var note = await world.Mei.Publishes("露营清单");
        var sams = await world.Sam.Comments(note, "nice tent");
        await world.Kenji.Answers(sams, "it is");
        var ades = await world.Ade.Comments(note, "what a view");
        await world.Ade.Blocks(world.Sam);

        var seen = await world.Ade.Opens(note);
        Assert.False(seen.Shows("nice tent"));
        Assert.False(seen.Shows("it is"));
        Assert.True(seen.Shows("what a view"));
        Assert.False((await world.Sam.Opens(note)).Shows("what a view"));
        Assert.True((await world.Mei.Opens(note)).Shows("nice tent"));
        (await world.Sam.Opens(ades.Own)).Is(NotFound);
        (await world.Ade.Posts($"{sams.Own}/comments", Person.CommentFields("psst", null))).Is(NotFound);
        (await world.Ade.Opens($"{sams.Address}/answers")).Is(NotFound);
        (await world.Ade.Opens($"{note.Address}/comments?answer={sams.Id}")).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task Comments_of_muted_people_are_hidden_from_the_muting_viewer_only(World world)
    {
        var note = await world.Mei.Publishes("note");
        var said = await world.Sam.Comments(note, "again and again");
        await world.Kenji.Answers(said, "and again");
        await world.Ade.Mutes(world.Sam);

        Assert.False((await world.Ade.Opens(note)).Shows("again"));
        Assert.True((await world.Mei.Opens(note)).Shows("and again"));
        Assert.True((await world.Nobody.Opens(note)).Shows("again and again"));
    }

    [Theory, BothDatabases]
    public async Task Comments_of_a_deleted_account_are_hidden(World world)
    {
        var note = await world.Mei.Publishes("note");
        var said = await world.Sam.Comments(note, "so long");
        await world.Ade.Answers(said, "do stay");
        await world.Sam.Leaves();

        Assert.False((await world.Mei.Opens(note)).Shows("so long"));
        Assert.False((await world.Mei.Opens(note)).Shows("do stay"));
        (await world.Mei.Opens(said.Own)).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task Cached_comments_show_new_names_in_the_language_of_the_viewer(World world)
    {
        var note = await world.Mei.Publishes("note");
        var said = await world.Sam.Comments(note, "这是中文的评论，大家好");
        Assert.Equal("回复",
            (await world.Ade.Opens(note.Address, ("Accept-Language", "zh"))).Find($"{said.Selector} .comment-answer")!.TextContent);
        await world.Sam.Does("/settings/profile", ("displayName", "Samuel"), ("bio", ""));

        var page = await world.Ade.Opens(note);
        Assert.Equal("Samuel", page.Find($"{said.Selector} .comment-author")!.TextContent);
        Assert.StartsWith("zh", page.Find($"{said.Selector} .comment-body")!.GetAttribute("lang"), StringComparison.Ordinal);
    }

    static IEnumerable<long> Ids(Page page) => IdsOf(page, ".threads > li.thread");

    static IEnumerable<long> AnswerIds(Page page) => IdsOf(page, ".answers > li.answer");

    static IEnumerable<long> IdsOf(Page page, string selector) =>
        [.. page.Document.QuerySelectorAll(selector)
            .Select(li => long.Parse(li.Id!["comment-".Length..], System.Globalization.CultureInfo.InvariantCulture))];
}
