namespace Loquat.BrowserTests;

/// What a page is to who does not see it, as Chromium's own accessibility tree tells it.
public sealed class AccessibilityTreeJourneys : Journey
{
    protected override Task<Town> Place => Town.ReadOut;

    static readonly Device Chinese = Device.Desk with { Locale = "zh-CN" };

    [Fact]
    public async Task Explore_is_told_by_its_places_channels_and_cards()
    {
        var (_, sam, note) = await ANote(Device.Desk);
        await sam.Opens("/");
        await Tells(sam, ".bar", """
            banner
              link "Loquat"
              navigation "Main"
                link "Explore"
                link "Publish"
                link "Notices"
                link "Me"
              button "切换到中文"
            """);
        await Tells(sam, "main > .tabs", """
            navigation "Channels"
              link "Following"
              link "All"
              link "Fashion"
              link "Beauty"
              link "Food"
              link "Travel"
              link "Home"
              link "Fitness"
              link "Crafts"
              link "Pets"
              link "Art"
              link "Books"
              link "Technology"
              link "Everyday"
            """);
        await Tells(sam, sam.CardWith(note), """
            article "Evening by the lake"
              link "Evening by the lake Scene 1 2 photos"
                heading 2 "Evening by the lake"
                image "Scene 1"
              link "Mei"
              button "Not interested"
              button "Like 1", pressed true
            """);
        await Tells(sam, ".foot", """
            contentinfo
              navigation "About this place"
                link "Terms"
                link "Privacy"
                link "Keyboard shortcuts"
            """);
        await Expect(sam.Page.Locator(".bar [aria-current=page], main > .tabs [aria-current=page]")).ToHaveTextAsync(["Explore", "All"]);
    }

    [Fact]
    public async Task A_note_is_told_alike_on_its_page_and_over_the_feed()
    {
        const string Note = """
            article "Evening by the lake"
              list "Photos"
                image "Scene 1"
              button "Zoom", pressed false
              button "Previous photo", disabled true
              button "Next photo"
              status ""
              link "Mei @mei"
              button "Follow"
              DisclosureTriangle "More actions", expanded false
              heading 1 "Evening by the lake"
              link "#photos"
              region "Comments 1"
                heading 2 "Comments 1"
                navigation "Order of comments"
                  link "Top"
                  link "Newest"
                article "Mei"
                  link "Mei"
                  link "Reply"
                  button "Like", pressed false
                  DisclosureTriangle "More actions", expanded false
                textbox "Your comment"
                DisclosureTriangle "Add a picture", expanded false
                button "Send"
              button "Like 1", pressed true
              button "Save 0", pressed false
              link "Comments 1"
              DisclosureTriangle "Share", expanded false
            """;
        var (mei, sam, note) = await ANote(Device.Desk);
        await sam.Opens(note);
        await sam.HasTheStage();
        await Tells(sam, "main > article", Note, mei);

        await sam.Opens("/");
        await sam.CardOf(note).ClickAsync();
        await sam.HasTheStage();
        var layer = sam.Layer.GetByRole(AriaRole.Dialog);
        await Tells(sam, layer, $"dialog \"Evening by the lake\", modal true\n  button \"Close\"\n{string.Join('\n', Note.Split('\n').Select(line => $"  {line}"))}", mei);
        // What lies behind is out of reach.
        await Tells(sam, "main", "");
        await KeepsTheFocusInside(sam, ".layer-panel");
        await sam.Hits("Escape");
        await sam.HasTheFocusOn(sam.CardOf(note));
    }

    [Fact]
    public async Task In_Chinese_cards_and_notes_are_told_in_Chinese()
    {
        var (mei, lin, note) = await ANote(Chinese);
        await lin.Opens("/");
        await Tells(lin, ".bar", """
            banner
              link "枇杷"
              navigation "主导航"
                link "发现"
                link "发布"
                link "通知"
                link "我"
              button "Switch to English"
            """);
        await Tells(lin, lin.CardWith(note), """
            article "Evening by the lake"
              link "Evening by the lake Scene 1 2 张照片"
                heading 2 "Evening by the lake"
                image "Scene 1"
              link "Mei"
              button "不感兴趣"
              button "赞 1", pressed true
            """);
        await lin.Opens(note);
        await lin.HasTheStage();
        await Tells(lin, "main > article", """
            article "Evening by the lake"
              list "照片"
                image "Scene 1"
              button "放大", pressed false
              button "上一张", disabled true
              button "下一张"
              status ""
              link "Mei @mei"
              button "关注"
              DisclosureTriangle "更多操作", expanded false
              heading 1 "Evening by the lake"
              link "#photos"
              region "评论 1"
                heading 2 "评论 1"
                navigation "评论排序"
                  link "热门"
                  link "最新"
                article "Mei"
                  link "Mei"
                  link "回复"
                  button "赞", pressed false
                  DisclosureTriangle "更多操作", expanded false
                textbox "你的评论"
                DisclosureTriangle "添加图片", expanded false
                button "发送"
              button "赞 1", pressed true
              button "收藏 0", pressed false
              link "评论 1"
              DisclosureTriangle "分享", expanded false
            """, mei);
    }

    [Fact]
    public async Task The_composer_tells_its_photos_how_far_they_are_and_what_is_missing()
    {
        var mei = await Member("Mei");
        mei.Troubles.Forgive("answered 422");
        await mei.Opens("/publish");
        await mei.Presses("Publish");
        await mei.HasTheFocusOn(mei.Text);
        await Tells(mei, ".composer-words", """
            textbox "Title" (0/120)
            textbox "Text", invalid true (0/5,000 There is nothing to publish yet. Please write a few words.)
            alert "There is nothing to publish yet. Please write a few words."
            group "Who can see it"
              radio "Everyone", checked true (Everyone, also without an account)
              radio "Followers", checked false (Only people who follow you)
              radio "Friends", checked false (Only people who follow you and whom you follow)
              radio "Only me", checked false (Nobody but you)
            combobox "Channel", expanded false
            """);

        await mei.Page.EvaluateAsync("() => { window.heard = []; const line = document.querySelector('[data-announce]'); new MutationObserver(() => heard.push(line.textContent)).observe(line, { childList: true }); }");
        await mei.PicksPhotos(2);
        await mei.HasPhotosReady(2);
        await Expect(mei.Page.Locator("[data-announce]")).ToHaveTextAsync("All photos are ready.");
        Assert.Contains(await mei.Page.EvaluateAsync<string[]>("() => window.heard"), words => words.StartsWith("Uploading ", StringComparison.Ordinal));
        await Tells(mei, ".photos", """
            region "Photos"
              button "Photo 1 of 2, Cover, Ready" (Enter opens a photo, Alt with the arrow keys moves it, Delete removes it.)
              button "Remove: Photo 1 of 2"
              button "Photo 2 of 2, Ready" (Enter opens a photo, Alt with the arrow keys moves it, Delete removes it.)
              button "Remove: Photo 2 of 2"
              button "Add photos"
              button "Describe"
              status "All photos are ready."
            """);
    }

    [Fact]
    public async Task A_profile_is_told_by_name_counts_and_parts()
    {
        var (mei, sam, _) = await ANote(Device.Desk);
        await sam.Opens(mei.Address);
        await Tells(sam, "main", """
            heading 1 "Mei"
            link "0 followers"
            link "0 following"
            button "Follow"
            DisclosureTriangle "More actions", expanded false
            region "Notes"
              article "Evening by the lake"
                link "Evening by the lake Scene 1 2 photos"
                  heading 2 "Evening by the lake"
                  image "Scene 1"
                link "Mei"
                button "Not interested"
                button "Like 1", pressed true
            """, mei, "main\n");
    }

    [Fact]
    public async Task A_notice_is_told_when_it_comes_and_stands_in_the_list()
    {
        var (mei, _, note) = await ANote(Device.Desk);
        await mei.Opens("/notices");
        await Expect(mei.Notices).ToHaveCountAsync(1);
        var ade = await Member("Ade");
        await ade.HasSaid(note, "So quiet");
        await Expect(mei.Notices).ToHaveCountAsync(2);

        await Tells(mei, "#live", "status \"Ade commented on your note\"");
        await Tells(mei, ".notices-room", """
            heading 1 "Notices"
            link "Choose what you are told"
            navigation "Kinds of notices"
              link "All"
              link "Likes and saves"
              link "Comments and mentions"
              link "Follows"
            link "Ade"
            link "So quiet"
            link "Reply"
            link "Sam"
            link "Evening by the lake"
            """);
    }

    [Fact]
    public async Task What_is_wrong_with_a_form_is_an_alert_and_has_the_focus()
    {
        var mei = await Member("Mei");
        var visitor = await AnotherBrowserOf(mei);
        visitor.Troubles.Forgive("answered 422");
        visitor.Troubles.Forgive("answered 403");
        await visitor.Opens("/sign-in");
        await visitor.Types("Handle", mei.Handle);
        await visitor.Types("Password", "somebody else's");
        await visitor.Presses("Sign in");
        await visitor.HasTheFocusOn(visitor.Page.Locator(".alert"));
        await Tells(visitor, ".door-form", """
            heading 1 "Welcome back"
            alert "Handle or password is wrong."
            textbox "Handle", required true
            textbox "Password", required true
            button "Sign in"
            button "Sign in with a passkey"
            link "Join"
            """);

        mei.Troubles.Forgive("answered 422");
        await mei.Opens("/settings/privacy");
        await mei.Types("Muted wordsoptional", new string('x', 60));
        await mei.Presses("Save");
        await mei.HasTheFocusOn(mei.Page.Locator("#mutedWords"));
        await Tells(mei, ".settings-room", """
            heading 1 "Privacy"
            heading 2 "Who sees what"
            checkbox "Private account", checked false (Only followers see your notes, and whoever wants to follow you asks first. People who follow you now stay.)
            checkbox "Show on my profile what I saved", checked false
            checkbox "Show on my profile what I liked", checked false
            heading 2 "Who gets in touch"
            group "Who may comment on my notes"
              radio "Everyone", checked true
              radio "My followers", checked false
              radio "People I follow", checked false
              radio "Nobody", checked false
            group "Who may mention me"
              radio "Everyone", checked true
              radio "My followers", checked false
              radio "People I follow", checked false
              radio "Nobody", checked false
            heading 2 "What I don't want to read"
            textbox "Muted words optional", invalid true (One on each line, up to 100. Notes with one of them stay out of your lists. Up to 100 words, each of at most 50 characters.)
            alert "Up to 100 words, each of at most 50 characters."
            button "Save"
            """);
    }

    [Fact]
    public async Task What_can_be_undone_is_a_status_and_the_sheet_of_keys_a_dialog()
    {
        var (_, sam, note) = await ANote(Device.Desk);
        await sam.Opens(note);
        await sam.Says("Not for long");
        await Expect(sam.Page.Locator("#live")).ToHaveTextAsync("Comment posted.");
        await sam.TakesAway("Not for long");
        await Expect(sam.Button("Undo")).ToBeVisibleAsync();
        await Tells(sam, "#toasts", """
            status "Comment deleted. Undo"
              button "Undo"
            """);

        await sam.Opens("/");
        await sam.TabsTo("link", "Publish");
        await sam.Hits("?");
        await Expect(sam.Keys).ToBeVisibleAsync();
        Assert.StartsWith("dialog \"Keyboard shortcuts\", modal true\n", await (await sam.Reader).OutlineAsync(sam.Keys), StringComparison.Ordinal);
        await Tells(sam, "main", "");
        await KeepsTheFocusInside(sam, ".keys-sheet");
        await sam.Hits("Escape");
        await sam.HasTheFocusOn(sam.Page.Locator(".nav [href='/publish']"));
    }

    [Fact]
    public async Task Every_page_has_one_first_heading_and_leaves_out_no_level_and_names_its_groups()
    {
        var (mei, sam, note) = await ANote(Device.Desk);
        sam.Troubles.Forgive("answered 404");
        foreach (var address in Pages(mei, sam, note))
        {
            await sam.Opens(address);
            var headings = await (await sam.Reader).HeadingsAsync();
            var told = string.Join('\n', headings);
            Assert.True(headings.Count(h => h.Level == 1) == 1 && headings[0].Level == 1, $"{address}:\n{told}");
            Assert.True(headings.Zip(headings.Skip(1)).All(pair => pair.Second.Level <= pair.First.Level + 1), $"{address}:\n{told}");
            Assert.Empty(await sam.Page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('fieldset:not(:has(> legend)), [role=group]:not([aria-label], [aria-labelledby]), nav:not([aria-label])')].map((group) => group.outerHTML)"));
        }
    }

    /// Names of people and topics have no language of their own.
    [Fact]
    public async Task Chinese_words_on_an_English_page_say_that_they_are_Chinese()
    {
        var mei = await Member("Mei");
        await mei.Opens("/publish");
        await mei.PicksPhotos(1);
        await mei.HasPhotosReady(1);
        await mei.DescribesPhoto(1, "湖面上的一条小红船");
        await mei.Writes("湖边的下午", "今天的风很轻，我们在湖边坐了很久。");
        var note = await mei.PressesPublish();
        var sam = await Member("Sam");
        await sam.HasSaid(note, "真好看，我也想去那里坐一坐。");
        foreach (var (person, address) in new[] { (sam, "/"), (sam, note), (sam, $"{note}/comments"), (mei, mei.Address), (mei, "/notices"), (mei, $"{note}/history") })
        {
            await person.Opens(address);
            await person.Sees(address == "/notices" ? "真好看" : "湖边的下午");
            var unsaid = await person.Page.EvaluateAsync<string[]>(
                """
                () => {
                  const isEnglish = (element) => element.closest("[lang]").lang === "en";
                  const words = [...document.querySelectorAll("main *")].flatMap((element) => [
                    ...[...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }) => [element, data]),
                    [element, element.getAttribute("alt") ?? ""],
                  ]);
                  return words.filter(([element, said]) => /\p{Script=Han}/u.test(said) && isEnglish(element) && !element.closest("bdi, .author-name, .card-name, .topic"))
                    .map(([element]) => element.outerHTML.slice(0, 200));
                }
                """);
            Assert.True(unsaid.Length == 0, $"{address}: {string.Join('\n', unsaid)}");
        }
    }

    static IEnumerable<string> Pages(Person author, Person reader, string note) =>
    [
        "/", "/?channel=travel", "/following", note, $"{note}/comments", $"{note}/report", "/topics/photos", author.Address, reader.Address, $"{author.Address}/followers", "/publish", "/drafts", "/notices",
        "/settings/profile", "/settings/privacy", "/settings/people", "/settings/languages", "/settings/look", "/settings/security", "/settings/two-factor", "/settings/moderation", "/settings/account",
        "/welcome/languages", "/welcome/interests", "/follow-requests", "/terms", "/privacy", "/shortcuts", "/offline", "/nothing",
    ];

    /// Two photos and a comment by Mei, liked by who reads it.
    async Task<(Person Author, Person Reader, string Note)> ANote(Device device)
    {
        var mei = await Member("Mei", device);
        var note = await mei.HasPublishedPhotos("Evening by the lake", (800, 600), (600, 800));
        await mei.HasSaid(note, "Who was there too?");
        var sam = await Member("Sam", device);
        await sam.Likes(note);
        return (mei, sam, note);
    }

    static async Task KeepsTheFocusInside(Person person, string dialog)
    {
        for (var stops = 0; stops < 30; stops++)
        {
            await person.Hits("Tab");
            // Between the last one and the first the browser has it for itself.
            Assert.True(await person.Page.EvaluateAsync<bool>("dialog => document.activeElement === document.body || document.activeElement.closest(dialog) !== null", dialog));
        }
    }

    static Task Tells(Person person, string part, string expected, Person? author = null, string before = "") => Tells(person, person.Page.Locator(part).First, expected, author, before);

    /// Handles are others each time.
    static async Task Tells(Person person, ILocator part, string expected, Person? author = null, string before = "")
    {
        var told = await (await person.Reader).OutlineAsync(part);
        told = author is null ? told : told.Replace($"@{author.Handle}", "@mei", StringComparison.Ordinal);
        if (before.Length > 0)
        {
            Assert.StartsWith(before, told, StringComparison.Ordinal);
            told = string.Join('\n', told[before.Length..].Split('\n').Select(line => line[2..]));
        }
        Assert.Equal(expected.ReplaceLineEndings("\n"), told);
    }
}
