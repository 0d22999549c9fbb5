namespace Loquat.BrowserTests;

/// Without mouse and touch. At each step something has the focus, the focus is drawn, and nothing covers it.
public sealed class KeyboardOnlyJourneys : Journey
{
    protected override Task<Town> Place => Town.Walked;

    [Fact]
    public async Task A_newcomer_signs_up_publishes_comments_and_leaves_by_keyboard()
    {
        var mei = await Member("Mei");
        var sam = await Somebody("Sam");
        await Joins(sam);
        var note = await PublishesAPhoto(sam);
        await mei.Likes(note);

        var lake = await mei.HasPublishedPhotos("A walk by the lake", (800, 600), (600, 800));
        await mei.HasSaid(lake, "Who was there too?");
        await OpensFromExplore(sam, lake, "A walk by the lake");
        await LooksAtPhotosAndLikesThem(sam);
        await FollowsAndComes(sam);
        await Conversations(sam);
        await sam.Hits("Escape");
        await sam.HasTheFocusOn(sam.CardOf(lake));

        await ReadsTheNotifications(sam, mei.Name);
        await ChangesASetting(sam);
        await Leaves(sam);
    }

    [Fact]
    public async Task A_Chinese_reader_signs_in_likes_comments_and_reads_notifications_by_keyboard()
    {
        var mei = await Member("Mei");
        await mei.HasPublished("雨后的山");
        var lake = await mei.HasNote("湖边的下午");
        var account = await Member("Lin");
        var own = await account.HasNote("清汤面");
        await mei.Likes(own);
        var lin = await AnotherBrowserOf(account, Device.Desk with { Locale = "zh-CN" });
        await lin.Opens("/");
        await lin.TabsToAndHits("link", "登录");
        await lin.IsAt("/sign-in");
        await lin.TabsToAndTypes("用户名", lin.Handle);
        await lin.TabsToAndTypes("密码", Person.Password);
        await lin.Hits("Enter");
        await lin.IsAt("/");

        await lin.TabsToAndHits("link", "湖边的下午*");
        await Expect(lin.Layer).ToBeVisibleAsync();
        await lin.TabsTo("textbox", "你的评论");
        await lin.Page.Keyboard.TypeAsync("真好看");
        await lin.TabsToAndHits("button", "发送");
        await Expect(lin.Said("真好看")).ToBeVisibleAsync();
        await Expect(lin.Page.Locator("#live")).ToHaveTextAsync("评论已发布。");
        await lin.TabsToAndHits("button", "赞", "Space");
        await Expect(lin.Page.Locator(".note-bar .act-like button")).ToHaveAttributeAsync("aria-pressed", "true");
        await lin.HasTheFocusOn(lin.Page.Locator(".note-bar .act-like button"));
        await lin.Hits("Escape");
        await lin.HasTheFocusOn(lin.CardOf(lake));

        await lin.TabsBackTo("link", "消息 1 条未读");
        await lin.Hits("Enter");
        await lin.IsAt("/notices");
        await lin.TabsToAndHits("link", "清汤面");
        await lin.IsAt(own);
    }

    [Fact]
    public async Task Loading_hiding_and_restoring_content_keeps_the_focus_nearby()
    {
        var mei = await Member("Mei");
        var note = await mei.HasNote("Long talk");
        for (var i = 0; i < 21; i++)
        {
            await mei.HasSaid(note, $"word {i:00}");
        }
        var quiet = await mei.HasNote("Quiet place");
        var sam = await Member("Sam");
        await sam.Opens(note);
        await sam.TabsToAndHits("link", "Skip to content");
        await sam.TabsTo("link", "Newest");
        await sam.TabsToAndHits("link", "More comments");
        await Expect(sam.Threads).ToHaveCountAsync(21);
        await sam.HasTheFocusOn(sam.Threads.Last.Locator(".comment-author"));

        await sam.Opens(quiet);
        await sam.Says("Only this");
        await Expect(sam.Page.Locator(".pending")).ToHaveCountAsync(0);
        await sam.TabsBackTo("DisclosureTriangle", "More actions");
        await sam.Hits("Enter");
        await sam.TabsToAndHits("button", "Delete comment");
        await sam.HasTheFocusOn(sam.CommentBox);
        await sam.TabsToAndHits("button", "Undo");
        await sam.HasTheFocusOn(sam.Said("Only this").Locator(".comment-author"));

        await sam.Opens("/");
        await sam.TabsTo("link", "Quiet place*");
        await sam.TabsToAndHits("button", "Not interested");
        await Expect(sam.CardOf(quiet)).ToBeHiddenAsync();
        Assert.StartsWith("link ", await sam.SeesTheFocus(), StringComparison.Ordinal);
        await sam.TabsToAndHits("button", "Undo");
        await sam.HasTheFocusOn(sam.CardOf(quiet));
    }

    [Fact]
    public async Task A_link_skips_the_endless_feed()
    {
        var visitor = await Somebody("Visitor");
        await visitor.Opens("/");
        await visitor.TabsToAndHits("link", "Skip to the end of the page");
        await visitor.HasTheFocusOn(visitor.Page.Locator(".foot"));
        await visitor.TabsToAndHits("link", "Terms");
        await visitor.IsAt("/terms");
        await visitor.TabsToAndHits("link", "Skip to content");
        await visitor.HasTheFocusOn(visitor.Page.Locator("main"));
    }

    static async Task Joins(Person sam)
    {
        await sam.Opens("/");
        await sam.TabsToAndHits("link", "Join");
        await sam.IsAt("/sign-up");
        await sam.TabsToAndTypes("Name", sam.Name);
        await sam.TabsToAndTypes("Handle", sam.Handle);
        await sam.TabsTo("Date", "Birth date");
        await sam.Page.Keyboard.TypeAsync("04051990");
        await sam.TabsToAndTypes("Password", Person.Password);
        await sam.TabsToAndHits("checkbox", "I agree to the Terms and the Privacy.", "Space");
        await sam.TabsToAndHits("button", "Join");
        await sam.IsAt("/welcome/languages");
        await sam.TabsToAndHits("checkbox", "日本語", "Space");
        await sam.TabsToAndHits("button", "Continue");
        await sam.IsAt("/welcome/interests");
        await sam.TabsToAndHits("checkbox", "Travel", "Space");
        await sam.TabsToAndHits("button", "Start exploring");
        await sam.IsAt("/");
    }

    /// Also adds a second photo and removes it again.
    static async Task<string> PublishesAPhoto(Person sam)
    {
        await sam.TabsToAndHits("link", "Publish");
        await sam.IsAt("/publish");
        await Expect(sam.Page.Locator("note-composer:defined")).ToBeVisibleAsync();
        await sam.TabsTo("button", "Add photos*");
        sam.Troubles.Forgive("/720.webp answered 404");
        var chooser = await sam.Page.RunAndWaitForFileChooserAsync(async () =>
        {
            // Waits for a request to the page: after it the file chooser's handler is registered.
            await sam.SeesTheFocus();
            await sam.Hits("Enter");
        });
        await chooser.SetFilesAsync([await Person.PhotoAsync(1), await Person.PhotoAsync(2)]);
        await sam.HasPhotosReady(2);
        await Expect(sam.Page.Locator("[data-announce]")).ToHaveTextAsync("Everything is ready.");
        var (first, second) = ((await sam.PhotosInOrder())[0], (await sam.PhotosInOrder())[1]);

        await sam.TabsBackTo("button", "2 of 2, Ready");
        await sam.Hits("Alt+ArrowLeft");
        await sam.HasPhotosInOrder(second, first);
        await sam.HasTheFocusOn(sam.Tiles.First.Locator("[data-open]"));
        await sam.Hits("Enter");
        await Expect(sam.Editor).ToBeVisibleAsync();
        await sam.HasTheFocusOn(sam.Field("Description"));
        await sam.Page.Keyboard.TypeAsync("A boat on still water");
        await sam.TabsToAndHits("button", "Done");
        await sam.HasTheFocusOn(sam.Tiles.First.Locator("[data-open]"));
        await sam.TabsToAndHits("button", "Remove: 2 of 2");
        await sam.HasTheFocusOn(sam.Tiles.First.Locator("[data-open]"));
        await sam.TabsToAndHits("button", "Undo");
        await sam.HasTheFocusOn(sam.Tiles.Nth(1).Locator("[data-open]"));
        await sam.Hits("Delete");
        await sam.HasTheFocusOn(sam.Tiles.First.Locator("[data-open]"));

        await sam.TabsToAndTypes("Title", "Still water");
        await sam.TabsToAndHits("button", "Publish");
        var note = await sam.ArrivesAtTheNote();
        await Expect(sam.Page.GetByAltText("A boat on still water")).ToBeVisibleAsync();
        return note;
    }

    static async Task OpensFromExplore(Person sam, string note, string heading)
    {
        await sam.TabsToAndHits("link", "Explore");
        await sam.IsAt("/");
        await sam.TabsToAndHits("link", "Skip to content");
        await sam.TabsToAndHits("link", $"{heading}*");
        await sam.IsAt(note);
        await sam.HasTheFocusOn(sam.Layer.GetByRole(AriaRole.Dialog));
        await sam.HasTheStage();
    }

    static async Task LooksAtPhotosAndLikesThem(Person sam)
    {
        await sam.TabsToAndHits("button", "Next");
        await sam.SeesPhoto(2, of: 2);
        await sam.HasTheFocusOn(sam.SlideList);
        await sam.Hits("ArrowLeft");
        await sam.SeesPhoto(1, of: 2);
        // The buttons of the comments come first.
        await sam.TabsTo("textbox", "Your comment");
        await sam.TabsToAndHits("button", "Like", "Space");
        await Expect(sam.Page.Locator(".note-bar .act-like [data-count]")).ToHaveTextAsync("1");
        await sam.TabsToAndHits("button", "Save*", "Space");
        await Expect(sam.Page.Locator(".note-bar .act-save button")).ToHaveAttributeAsync("aria-pressed", "true");
        await sam.HasTheFocusOn(sam.Page.Locator(".note-bar .act-save button"));
    }

    /// The response replaces the button, which keeps the focus.
    static async Task FollowsAndComes(Person sam)
    {
        await sam.TabsBackTo("button", "Follow");
        await sam.Hits("Enter");
        await sam.HasTheFocusOn(sam.Unfollow);
    }

    static async Task Conversations(Person sam)
    {
        await sam.TabsToAndHits("link", "Newest");
        await Expect(sam.Page.Locator("#comments-newest[aria-current=page]")).ToBeVisibleAsync();
        await sam.HasTheFocusOn(sam.Page.Locator("#comments-newest"));
        await sam.TabsToAndTypes("Your comment", "I was.");
        await sam.Hits("Control+Enter");
        await Expect(sam.CommentCount).ToHaveTextAsync("2");
        await sam.HasTheFocusOn(sam.CommentBox);

        await sam.TabsBackTo("link", "Reply");
        await sam.Hits("Enter");
        await sam.HasTheFocusOn(sam.CommentBox);
        await sam.Page.Keyboard.TypeAsync("It rained.");
        await sam.TabsToAndHits("button", "Send");
        await Expect(sam.CommentCount).ToHaveTextAsync("3");
        await sam.HasTheFocusOn(sam.Said("Who was there too?").GetByRole(AriaRole.Link, new() { Name = "Reply" }));

        await sam.TabsBackTo("DisclosureTriangle", "More actions");
        await sam.Hits("Enter");
        await sam.TabsToAndHits("button", "Delete comment");
        await Expect(sam.CommentCount).ToHaveTextAsync("2");
        await sam.SeesTheFocus();
        await sam.TabsToAndHits("button", "Undo");
        await Expect(sam.CommentCount).ToHaveTextAsync("3");
        await sam.HasTheFocusOn(sam.Said("I was.").Locator(".comment-author"));
    }

    static async Task ReadsTheNotifications(Person sam, string fan)
    {
        await sam.TabsBackTo("link", "Inbox 1 unread");
        await sam.Hits("Enter");
        await sam.IsAt("/notices");
        await sam.TabsToAndHits("link", "Likes and saves");
        await sam.IsAt("/notices?*");
        await sam.TabsTo("link", fan);
        await sam.TabsTo("link", "Still water");
    }

    static async Task ChangesASetting(Person sam)
    {
        await sam.TabsBackTo("link", "Me");
        await sam.Hits("Enter");
        await sam.IsAt(sam.Address);
        await sam.TabsToAndHits("link", "Settings");
        await sam.IsAt("/settings/*");
        await sam.TabsToAndHits("link", "Privacy");
        await sam.IsAt("/settings/privacy");
        await sam.TabsToAndHits("checkbox", "Show on my profile what I liked", "Space");
        await sam.TabsToAndHits("radio", "Everyone", "ArrowRight");
        await sam.TabsToAndHits("button", "Save");
        await sam.IsAt("/settings/privacy?*");
        await Expect(sam.Page.Locator("#toasts")).ToContainTextAsync("Saved.");
        await Expect(sam.Field("Show on my profile what I liked")).ToBeCheckedAsync();
        await Expect(sam.Page.GetByRole(AriaRole.Group, new() { Name = "Who may comment on my notes" }).GetByLabel("My followers"))
            .ToBeCheckedAsync();
    }

    static async Task Leaves(Person sam)
    {
        await sam.TabsToAndHits("link", "Me");
        await sam.IsAt(sam.Address);
        await sam.TabsToAndHits("button", "Sign out");
        await sam.IsAt("/");
        await sam.TabsTo("link", "Sign in");
    }
}
