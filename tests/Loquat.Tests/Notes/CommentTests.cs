using Loquat.Notes;

namespace Loquat.Tests.Notes;

public class CommentTests
{
    [Theory, BothDatabases]
    public async Task A_comment_is_visible_to_everybody_who_sees_the_note(World world)
    {
        var note = await world.Mei.Publishes("露营清单");
        var form = (await world.Sam.Opens(note)).Form($"{note.Address}/comments").With("body", "nice tent");
        var said = PublishedComment.At((await world.Sam.Sends(form)).Is(SeeOther).GoesTo!);

        foreach (var person in new[] { world.Mei, world.Sam, world.Nobody })
        {
            var page = await person.Opens(note);
            Assert.Contains("nice tent", page.Find($"{said.Selector} .comment-body")!.TextContent, StringComparison.Ordinal);
            Assert.Equal("Sam Okafor", page.Find($"{said.Selector} .comment-author")!.TextContent);
            Assert.Equal(["1", "1"], page.All("[data-count=comments]"));
        }
        Assert.Null((await world.Nobody.Opens(note)).Find("#comment-form"));
        Assert.NotNull((await world.Nobody.Opens(note)).Find(".comment-sign-in a[href^='/sign-in?returnTo=']"));
    }

    [Theory, BothDatabases]
    public async Task A_note_without_comments_invites_the_first(World world)
    {
        var note = await world.Mei.Publishes("quiet");
        var page = await world.Sam.Opens(note);

        Assert.Equal("No comments yet. Say the first word.", page.Find(".no-comments")!.TextContent);
        Assert.Equal("还没有评论，来说第一句吧", (await world.Sam.Opens(note.Address, ("Accept-Language", "zh"))).Find(".no-comments")!.TextContent);
        Assert.Empty(page.Find(".threads")!.ChildNodes);
        Assert.Null(page.Find(".comments .tabs"));
    }

    [Theory, BothDatabases]
    public async Task A_reply_to_a_reply_is_in_the_same_thread(World world)
    {
        var note = await world.Mei.Publishes("where?");
        var first = await world.Sam.Comments(note, "in the hills");
        var answer = await world.Ade.Answers(first, "which hills?");
        var asked = await world.Sam.Opens($"{note.Address}/comments?answer={answer.Id}");
        Assert.Equal("@ade ", asked.Find("textarea")!.TextContent);
        Assert.Contains("Replying to Ade", asked.Find(".answering")!.TextContent, StringComparison.Ordinal);
        var form = asked.Form($"{answer.Own}/comments").With("body", "@ade the northern ones");
        var back = PublishedComment.At((await world.Sam.Sends(form)).Is(SeeOther).GoesTo!);

        var thread = (await world.Mei.Opens(note)).Find(first.Selector)!;
        Assert.Equal([$"comment-{answer.Id}", $"comment-{back.Id}"], thread.QuerySelectorAll(".answers > li").Select(li => li.Id));
        Assert.Equal("/@ade", thread.QuerySelector($"{back.Selector} a.mention")!.GetAttribute("href"));
        Assert.Equal([$"{note.Id}\t2"], await world.Rows($"SELECT root_id, comments FROM notes WHERE id = {first.Id}"));
        Assert.Equal(["3"], await world.Rows($"SELECT comments FROM notes WHERE id = {note.Id}"));
        Assert.Equal([$"{(await world.AccountOf(world.Ade)).Id}"],
            await world.Rows($"SELECT account_id FROM mentions WHERE note_id = {back.Id}"));
    }

    [Theory, BothDatabases]
    public async Task Sending_twice_under_one_key_gives_one_comment(World world)
    {
        var note = await world.Mei.Publishes("once");
        var other = await world.Mei.Publishes("other");
        var sent = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => world.Sam.TriesToComment(note, "hello", "the-same-key-1")));

        Assert.Single(sent.Select(page => page.Is(SeeOther).GoesTo).Distinct());
        Assert.Equal(["1"], await world.Rows($"SELECT comments FROM notes WHERE id = {note.Id}"));
        (await world.Sam.TriesToComment(other, "hello", "the-same-key-1")).Is(UnprocessableEntity);
        (await world.Sam.TriesToComment(note, "hello", "x")).Is(UnprocessableEntity);
    }

    [Theory, BothDatabases]
    public async Task Empty_and_long_comments_are_refused_and_the_text_is_kept(World world)
    {
        var note = await world.Mei.Publishes("limits");
        var blank = (await world.Sam.TriesToComment(note, " \n\t ")).Is(UnprocessableEntity);
        Assert.Equal("Write a few words or add a picture.", blank.Problem);
        var long1 = new string('长', 1_001);
        var refused = (await world.Sam.TriesToComment(note, long1)).Is(UnprocessableEntity);
        Assert.Equal("The comment is too long: at most 1,000 characters.", refused.Problem);
        Assert.Equal(long1, refused.Find("textarea")!.TextContent.Trim());
        (await world.Sam.TriesToComment(note, string.Join(' ', Enumerable.Range(0, 11).Select(i => $"@person{i}"))))
            .Is(UnprocessableEntity);
        Assert.Equal(0, await world.Counts("notes", "root_id IS NOT NULL"));

        await world.Sam.Comments(note, new string('长', 1_000));
        await world.Sam.Comments(note, "a\u0007b\r\nc");
        Assert.Equal(["2"], await world.Rows($"SELECT comments FROM notes WHERE id = {note.Id}"));
        Assert.Equal(1,
            await world.Counts("notes",
                "body = 'ab' || chr(10) || 'c'"
                    .Replace("chr(10)", world.Engine == Loquat.Data.Engine.Sqlite ? "char(10)" : "chr(10)", StringComparison.Ordinal)));
    }

    [Theory, BothDatabases]
    public async Task A_script_gets_the_rendered_comment_or_the_reason(World world)
    {
        var note = await world.Mei.Publishes("json");
        var sam = await world.Sam.Arrives();
        var said = await sam.PostAsync($"{note.Address}/comments", Person.CommentFields("hi <b>you</b>", null),
            ("Accept", "application/json"));
        Assert.Contains("\"comments\":1", said.Is(OK).Text, StringComparison.Ordinal);
        Assert.Contains("hi &lt;b&gt;you", said.Text, StringComparison.Ordinal);
        var refused = await sam.PostAsync($"{note.Address}/comments", Person.CommentFields("", null), ("Accept", "application/json"));
        Assert.Contains("Write a few words", refused.Is(UnprocessableEntity).Text, StringComparison.Ordinal);
        (await (await world.Nobody.Arrives())
            .PostAsync($"{note.Address}/comments", Person.CommentFields("hi", null), ("Accept", "application/json"))).Is(Unauthorized);
    }

    [Theory, BothDatabases]
    public async Task Topics_in_comments_are_linked_but_not_counted(World world)
    {
        var note = await world.Mei.Publishes("plain #camping");
        await world.Sam.Comments(note, "more of #camping and #hills");

        Assert.Equal("/topics/hills", (await world.Mei.Opens(note)).Find(".comment-body a.topic:last-of-type")!.GetAttribute("href"));
        Assert.Equal(["camping\t1"], await world.Rows("SELECT name, public_notes FROM topics"));
        Assert.Single((await world.Nobody.Opens("/topics/camping")).Cards);
    }

    [Theory, BothDatabases]
    public async Task A_comment_is_not_listed_as_a_note(World world)
    {
        var note = await world.Mei.Publishes("the note");
        var said = await world.Sam.Comments(note, "a word");

        Assert.Equal($"{note.Address}?comment={said.Id}#comment-{said.Id}", (await world.Nobody.Opens(said.Own)).Is(SeeOther).GoesTo);
        Assert.Empty((await world.Nobody.Opens(world.Sam)).Cards);
        Assert.Equal([note.Address], (await world.Nobody.Explores()).Cards);
        foreach (var act in new[] { "edit", "delete", "restore" })
        {
            (await world.Sam.Posts($"{said.Own}/{act}", Person.NoteFields("", "changed", default, "", null))).Is(NotFound);
        }
        (await world.Sam.Opens($"{said.Own}/edit")).Is(NotFound);
        (await world.Sam.Opens($"{said.Own}/history")).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task Comments_by_the_author_of_the_note_are_marked(World world)
    {
        var note = await world.Mei.Publishes("mine");
        var hers = await world.Mei.Comments(note, "I made it");
        var his = await world.Sam.Comments(note, "well done");
        var page = await world.Nobody.Opens(note);

        Assert.Equal("Author", page.Find($"{hers.Selector} .badge")!.TextContent);
        Assert.Null(page.Find($"{his.Selector} .badge"));
    }

    [Theory, BothDatabases]
    public async Task Everybody_who_sees_a_comment_can_like_it(World world)
    {
        var note = await world.Mei.Publishes("note");
        var said = await world.Sam.Comments(note, "word");
        await world.Mei.Does($"{said.Own}/like");
        await world.Mei.Does($"{said.Own}/like");

        var page = await world.Mei.Opens(note);
        Assert.Equal("1", page.Find($"{said.Selector} [data-count=likes]")!.TextContent);
        Assert.Equal("true", page.Find($"{said.Selector} [data-act=like] button")!.GetAttribute("aria-pressed"));
        Assert.Equal("false", (await world.Sam.Opens(note)).Find($"{said.Selector} [data-act=like] button")!.GetAttribute("aria-pressed"));
    }

    [Theory, BothDatabases]
    public async Task An_invisible_note_cannot_be_commented_on(World world)
    {
        var note = await world.Mei.Publishes("for friends", visibility: NoteVisibility.Followers);
        (await world.Sam.TriesToComment(note, "let me in")).Is(NotFound);
        await world.Sam.Follows(world.Mei);
        var said = await world.Sam.Comments(note, "here I am");

        (await world.Ade.Opens(said.Own)).Is(NotFound);
        (await world.Ade.Posts($"{said.Own}/comments", Person.CommentFields("psst", null))).Is(NotFound);
        (await world.Ade.Posts($"{said.Own}/like")).Is(NotFound);
        Assert.Equal(["1"], await world.Rows($"SELECT comments FROM notes WHERE id = {note.Id}"));
    }

    [Theory, BothDatabases]
    public async Task Only_people_whom_the_author_allows_can_comment(World world)
    {
        var note = await world.Mei.Publishes("quiet please");
        var hers = await world.Mei.Comments(note, "the first word");
        await world.Writes($"UPDATE accounts SET comments_from = {(int)Loquat.Accounts.ContactCircle.Followers} WHERE handle_key = 'mei'");
        Assert.Contains("who may comment", (await world.Sam.TriesToComment(note, "me too")).Is(Forbidden).Problem,
            StringComparison.Ordinal);
        (await world.Sam.Posts($"{hers.Own}/comments", Person.CommentFields("me too", null))).Is(Forbidden);

        await world.Sam.Follows(world.Mei);
        await world.Sam.Answers(hers, "me too");
        await world.Mei.Comments(note, "my own");
    }

    [Theory, BothDatabases("RateLimits=on")]
    public async Task Comments_are_rate_limited(World world)
    {
        var note = await world.Mei.Publishes("spam");
        for (var i = 0; i < 240; i++)
        {
            await world.Sam.Comments(note, $"{i}");
        }
        var refused = (await world.Sam.TriesToComment(note, "one more")).Is(TooManyRequests);
        Assert.Contains("a lot of comments", refused.Problem, StringComparison.Ordinal);
        await world.Ade.Comments(note, "I wrote nothing yet");
    }
}
