namespace Loquat.BrowserTests;

/// Comments.
public sealed class CommentJourneys : Journey
{
    [Theory, InlineData(true, false), InlineData(false, false), InlineData(true, true), InlineData(false, true)]
    public async Task A_reader_comments_with_a_picture_replies_likes_and_deletes(bool onPhone, bool inLayer)
    {
        var device = onPhone ? Device.Phone : Device.Desk;
        var mei = await Member("Mei");
        var note = await mei.HasNote("Camping list");
        await mei.HasSaid(note, "What do you take along?");
        var sam = await Member("Sam", device);
        await sam.Opens(inLayer ? mei.Address : note);
        if (inLayer)
        {
            await sam.CardOf(note).ClickAsync();
            await Expect(sam.Layer).ToBeVisibleAsync();
        }
        await Expect(sam.CommentCount).ToHaveTextAsync("1");

        await sam.CommentBox.FillAsync("A tent");
        await sam.Page.Locator("#comment-form [type=file]").SetInputFilesAsync(await Person.PhotoAsync(1));
        await Expect(sam.Page.Locator(".comment-thumb img")).ToBeVisibleAsync();
        await sam.Field("What the picture shows").FillAsync("My tent in the rain");
        await sam.CommentBox.PressAsync("Control+Enter");
        await Expect(sam.Said("A tent")).ToBeVisibleAsync();
        await Expect(sam.Page.Locator(".pending")).ToHaveCountAsync(0);
        await Expect(sam.CommentCount).ToHaveTextAsync("2");
        await Expect(sam.CommentBox).ToHaveValueAsync("");
        // The picture is processed meanwhile and then appears without a reload.
        await Expect(sam.Page.GetByAltText("My tent in the rain")).ToBeVisibleAsync();

        await sam.AnswersTo("What do you take along?");
        await Expect(sam.CommentBox).ToBeFocusedAsync();
        await Expect(sam.CommentBox).ToHaveValueAsync($"@{mei.Handle} ");
        await sam.CommentBox.PressAsync("Escape");
        await Expect(sam.Page.Locator(".thread > .comment-form")).ToHaveCountAsync(0);
        await sam.AnswersTo("What do you take along?");
        await sam.CommentBox.PressSequentiallyAsync("a lamp too");
        await sam.Presses("Send");
        await Expect(sam.Page.Locator(".answers .comment").Filter(new() { HasText = "a lamp too" })).ToBeVisibleAsync();
        await Expect(sam.CommentCount).ToHaveTextAsync("3");

        var heart = sam.Said("What do you take along?").GetByRole(AriaRole.Button, new() { Name = "Like" });
        await heart.ClickAsync();
        await Expect(heart).ToHaveAttributeAsync("aria-pressed", "true");
        await sam.TakesAway("A tent");
        await Expect(sam.Said("A tent")).ToBeHiddenAsync();
        await Expect(sam.CommentCount).ToHaveTextAsync("2");
        await sam.Button("Undo").ClickAsync();
        await Expect(sam.Said("A tent")).ToBeVisibleAsync();
        await Expect(sam.CommentCount).ToHaveTextAsync("3");
        await sam.FitsTheScreen();

        await sam.Opens($"{note}?comments=newest");
        await Expect(sam.Threads).ToHaveCountAsync(2);
        await Expect(sam.Threads.First).ToContainTextAsync("A tent");
        await Expect(heart).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task A_comment_that_cannot_be_sent_returns_to_the_box_with_a_message()
    {
        var mei = await Member("Mei");
        var note = await mei.HasNote("No line");
        await mei.Opens(note);
        await mei.CommentBox.FocusAsync();
        mei.Troubles.Forgive("/comments");
        await mei.Page.RouteAsync("**/comments", route => route.AbortAsync());
        await mei.Says("lost?");
        await Expect(mei.Page.Locator("#comment-form [role=alert]")).ToContainTextAsync("Something went wrong");
        await Expect(mei.CommentBox).ToHaveValueAsync("lost?");
        await Expect(mei.Page.Locator(".pending")).ToHaveCountAsync(0);

        // The comment arrives but the response is lost: it appears once.
        await mei.Page.UnrouteAllAsync();
        await mei.Page.RouteAsync("**/comments", async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
        });
        await mei.Presses("Send");
        await Expect(mei.CommentBox).ToHaveValueAsync("lost?");
        await mei.Page.UnrouteAllAsync();
        await mei.Presses("Send");
        await Expect(mei.Said("lost?")).ToBeVisibleAsync();
        await Expect(mei.CommentCount).ToHaveTextAsync("1");
        await mei.Page.ReloadAsync();
        await Expect(mei.Threads).ToHaveCountAsync(1);
        await Expect(mei.Page.Locator(".badge")).ToHaveTextAsync("Author");

        await mei.Says(new string('x', 1_001));
        await Expect(mei.Page.Locator("#comment-form .counter.over")).ToBeVisibleAsync();
        await Expect(mei.Threads).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Many_comments_are_read_in_both_orders_and_one_is_pinned()
    {
        var mei = await Member("Mei", Device.Phone);
        var note = await mei.HasNote("Long talk");
        for (var i = 0; i < 24; i++)
        {
            await mei.HasSaid(note, $"word {i:00}");
        }
        await mei.Opens(note);
        await Expect(mei.Threads).ToHaveCountAsync(20);
        await mei.CommentBox.FillAsync("not yet said");
        await mei.Goes("More comments");
        await Expect(mei.Threads).ToHaveCountAsync(24);
        await mei.Goes("Newest");
        await Expect(mei.Page.Locator("#comments-newest[aria-current=page]")).ToBeVisibleAsync();
        await Expect(mei.Threads.First).ToContainTextAsync("word 23");
        await Expect(mei.CommentBox).ToHaveValueAsync("not yet said");

        await mei.Said("word 10").GetByLabel("More actions").ClickAsync();
        await mei.Said("word 10").GetByRole(AriaRole.Button, new() { Name = "Pin to the top" }).ClickAsync();
        await Expect(mei.Threads.First).ToContainTextAsync("word 10");
        await Expect(mei.Threads.First).ToContainTextAsync("Pinned");
    }

    [Fact]
    public async Task The_checker_finds_nothing_under_a_note()
    {
        var mei = await Member("Mei", Device.Phone);
        var note = await mei.HasNote("Everybody");
        await mei.HasSaid(note, "The first word 第一句");
        await mei.Opens(note);
        await mei.AnswersTo("The first word");
        await mei.CommentBox.PressSequentiallyAsync("hello");
        await Expect(mei.Page.Locator(".thread > .comment-form")).ToBeVisibleAsync();
        var findings = await AccessibilityChecker.Findings(mei);
        Assert.True(findings.Count == 0, string.Join('\n', findings));
        await mei.FitsTheScreen();
    }

    [Fact]
    public async Task Comments_work_without_JavaScript()
    {
        var mei = await Member("Mei");
        var note = await mei.HasNote("Plain");
        await mei.HasSaid(note, "Anybody here?");
        var sam = await Member("Sam", Device.Phone with { HasScript = false });
        await sam.Opens(note);
        await sam.AnswersTo("Anybody here?");
        await Expect(sam.CommentBox).ToHaveValueAsync($"@{mei.Handle} ");
        await sam.CommentBox.FillAsync($"@{mei.Handle} I am");
        await sam.Presses("Send");
        await Expect(sam.Page.Locator(".answers")).ToContainTextAsync("I am");
        await sam.TakesAway("I am");
        await Expect(sam.Said("I am")).ToHaveCountAsync(0);
        await sam.Presses("Undo");
        await Expect(sam.Said("I am")).ToBeVisibleAsync();
    }
}
