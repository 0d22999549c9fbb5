namespace Loquat.BrowserTests;

/// Conversations between people who both have them open.
public sealed class ConversationJourneys : Journey
{
    [Fact]
    public async Task Two_friends_start_a_conversation_from_a_profile_and_see_read_receipts()
    {
        var (mei, sam) = (await Member("Mei"), await Member("Sam", Device.Phone));
        await mei.Befriends(sam);
        await sam.Opens("/");

        await mei.Opens(sam.Address);
        await mei.Goes("Message");
        await mei.SaysHere("Shall we go up the hill?\nhttps://a.example/map");
        await mei.IsAt("/conversations/*");
        // Includes the notification that Mei follows Sam.
        await Expect(sam.Unread).ToHaveTextAsync("2");
        await sam.Page.Locator(".nav-entry[data-inbox]").ClickAsync();
        await sam.IsAt("/inbox");
        await Expect(sam.Page.Locator("[data-unread-conversations]")).ToHaveTextAsync("1");
        await sam.OpensConversation("Mei");
        await sam.IsShot("conversation-phone");
        await Expect(mei.Page.Locator(".seen")).ToHaveTextAsync("Seen");
        await Expect(sam.Unread).ToHaveTextAsync("1");

        await sam.SaysHere("At nine!");

        await Expect(mei.Message("At nine!")).ToBeVisibleAsync();
        await Expect(sam.Messages).ToHaveCountAsync(2);
        await Expect(mei.Page.Locator(".conversation-last")).ToHaveTextAsync("At nine!");
        await mei.IsShot("conversation-desk");
        // Unsent text is restored after a reload.
        await mei.MessageBox.FillAsync("And bring");
        await mei.Page.ReloadAsync();
        await Expect(mei.MessageBox).ToHaveValueAsync("And bring");
    }

    [Fact]
    public async Task A_message_request_hides_pictures_until_it_is_accepted()
    {
        var (mei, sam) = (await Member("Mei"), await Member("Sam"));
        await sam.HasWrittenTo(mei, "You don't know me");
        await mei.Opens("/inbox");
        await Expect(mei.Unread).ToBeHiddenAsync();

        await mei.Goes("1 new message request");
        await mei.Page.Locator(".conversation-link").ClickAsync();
        await mei.IsAt("/conversations/*");
        await mei.Sees("You don't know me");
        await mei.IsShot("request");
        await Expect(mei.Page.Locator("main img")).ToHaveCountAsync(0);
        await sam.OpensConversation("Mei");
        await Expect(sam.Page.Locator(".seen")).ToHaveTextAsync("");

        await Expect(mei.Button("Accept")).ToBeInViewportAsync(new() { Ratio = 1 });
        await mei.Presses("Accept");

        await Expect(mei.MessageBox).ToBeVisibleAsync();
        await Expect(sam.Page.Locator(".seen")).ToHaveTextAsync("Seen");
    }

    [Fact]
    public async Task Group_members_see_typing_messages_reactions_and_deletions()
    {
        var (mei, sam, ade) = await Hikers();
        await Expect(mei.Page.Locator(".seen")).ToHaveTextAsync("Seen by 2");

        await sam.MessageBox.PressSequentiallyAsync("I am");
        await Expect(mei.Page.Locator(".typing")).ToHaveTextAsync("Sam is typing …");
        await Expect(ade.Page.Locator(".typing")).ToHaveTextAsync("Sam is typing …");
        await sam.SaysHere("I am in");
        await Expect(mei.Message("I am in")).ToBeVisibleAsync();
        await Expect(mei.Page.Locator(".typing")).ToHaveTextAsync("");

        await ade.OpensMenuOf("I am in");
        await ade.Button("React with 👍").ClickAsync();
        foreach (var person in new[] { mei, sam, ade })
        {
            await Expect(person.Message("I am in").Locator(".message-reactions")).ToContainTextAsync("👍");
        }
        await mei.IsShot("group-desk");
        await ade.IsShot("group-phone");

        await sam.OpensMenuOf("I am in");
        await sam.Page.GetByText("Delete for everyone").ClickAsync();
        await sam.Presses("Delete");
        foreach (var person in new[] { mei, sam, ade })
        {
            await Expect(person.Message("Message deleted")).ToBeVisibleAsync();
            await person.SeesNo("I am in");
        }

        await ade.OpensMenuOf("Sunday?");
        await ade.Page.Locator("[data-reply]:visible").ClickAsync();
        await ade.SaysHere("Me too");
        await Expect(mei.Message("Me too").Locator(".message-quote")).ToContainTextAsync("Sunday?");
    }

    [Fact]
    public async Task Group_events_appear_in_the_header_and_between_the_messages()
    {
        var (mei, sam, ade) = await Hikers();
        await ade.Page.Locator(".conversation-who").ClickAsync();
        await ade.Page.Locator("form[action$='/title'] [name=title]").FillAsync("Climbers");
        await ade.Page.Locator("form[action$='/title'] button").ClickAsync();
        await mei.SeesHeading("Climbers");
        await Expect(mei.Page.Locator(".conversation-event").Last).ToHaveTextAsync("Ade called the group “Climbers”");
        await Expect(mei.Page.Locator(".conversation-under")).ToHaveTextAsync("3 people");
        await sam.Page.Locator(".conversation-who").ClickAsync();
        await sam.Page.Locator("form[action$='/leave'] button").ClickAsync();
        await Expect(mei.Page.Locator(".conversation-event").Last).ToHaveTextAsync("Sam left");
        await Expect(mei.Page.Locator(".conversation-under")).ToHaveTextAsync("2 people");
    }

    /// Three people in a group, all with it open.
    async Task<(Person Mei, Person Sam, Person Ade)> Hikers()
    {
        var (mei, sam, ade) = (await Member("Mei"), await Member("Sam"), await Member("Ade", Device.Phone));
        await mei.Befriends(sam);
        await mei.Befriends(ade);
        await mei.Opens("/conversations/new");
        await mei.Types("To", $"{sam.Handle} {ade.Handle}");
        await mei.Page.Locator("#title").FillAsync("Hikers");
        await mei.Presses("Begin");
        await mei.IsAt("/conversations/*");
        await mei.SaysHere("Sunday?");
        foreach (var person in new[] { sam, ade })
        {
            await person.OpensConversation("Hikers");
            await Expect(person.Message("Sunday?")).ToBeVisibleAsync();
        }
        return (mei, sam, ade);
    }

    [Fact]
    public async Task Messages_sent_during_a_lost_connection_appear_after_reconnecting()
    {
        var (mei, sam) = (await Member("Mei"), await Member("Sam"));
        await mei.Befriends(sam);
        await sam.HasWrittenTo(mei, "one");
        await mei.OpensConversation("Sam");
        await Expect(mei.Message("one")).ToBeVisibleAsync();
        mei.Troubles.Forgive("net::ERR_INTERNET_DISCONNECTED");

        await mei.LosesTheLine();
        await sam.HasWrittenTo(mei, "two");
        await mei.SaysHere("into the void");
        await Expect(mei.Page.Locator(".is-failed")).ToContainTextAsync("Not sent");
        await mei.IsBackOnline();

        await Expect(mei.Message("two")).ToBeVisibleAsync();
        await mei.Presses("Send again");
        await Expect(mei.Page.Locator(".is-failed, .is-pending")).ToHaveCountAsync(0);
        await sam.OpensConversation("Mei");
        await Expect(sam.Message("into the void")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_sent_photo_appears_when_it_is_ready()
    {
        var (mei, sam) = (await Member("Mei"), await Member("Sam"));
        await mei.Befriends(sam);
        await mei.HasWrittenTo(sam, "look");
        await sam.OpensConversation("Mei");
        await mei.OpensConversation("Sam");
        await mei.Page.Locator("#message-form [type=file]")
            .SetInputFilesAsync(new FilePayload
            {
                Name = "hills.jpg",
                MimeType = "image/jpeg",
                Buffer = await Loquat.Tests.PhotoFiles.PhoneJpegAsync(640, 480),
            });
        await mei.Page.Locator("#message-form [name=alt]").FillAsync("Two hills");
        await mei.SaysHere("the view");

        await Expect(sam.Page.GetByAltText("Two hills")).ToBeVisibleAsync();
        await Expect(mei.Page.GetByAltText("Two hills")).ToBeVisibleAsync();
        await sam.IsShot("conversation-photo");
    }

    [Fact]
    public async Task Without_JavaScript_people_write_react_delete_and_leave()
    {
        var (mei, sam) = (await Member("Mei", Device.Desk with { HasScript = false }),
            await Member("Sam", Device.Desk with { HasScript = false }));
        await mei.Befriends(sam);
        await mei.Opens(sam.Address);
        await mei.Goes("Message");
        await mei.SaysHere("A plain word");
        await mei.IsAt("/conversations/*");
        await sam.OpensConversation("Mei");
        await sam.OpensMenuOf("A plain word");
        await sam.Button("React with 🙏").ClickAsync();
        await Expect(sam.Message("A plain word").Locator(".message-reactions")).ToContainTextAsync("🙏");
        await sam.OpensMenuOf("A plain word");
        await sam.Page.Locator(".message-menu[open] [data-reply]").ClickAsync();
        await sam.SaysHere("A plain answer");
        await Expect(sam.Message("A plain answer").Locator(".message-quote")).ToContainTextAsync("A plain word");

        await mei.Page.ReloadAsync();
        await mei.Page.Locator(".mine .message-menu > summary").ClickAsync();
        await mei.Page.Locator(".message-menu[open] .confirm > summary").ClickAsync();
        await mei.Page.Locator(".message-menu[open]").GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();
        await Expect(mei.Page.Locator(".mine .message-gone")).ToHaveTextAsync("Message deleted");
    }

    [Fact]
    public async Task On_a_Chinese_phone_everything_is_in_Chinese_and_fits_the_screen()
    {
        var phone = Device.Phone with { Locale = "zh-CN" };
        var (lin, hua) = (await Member("Lin", phone), await Member("Hua", phone));
        await hua.HasWrittenTo(lin, "你好，我很喜欢你的笔记");
        foreach (var address in new[]
        {
            "/inbox",
            "/inbox/requests",
            "/inbox/search?q=喜欢",
            "/conversations/new",
            $"/conversations/with/{hua.Handle}",
        })
        {
            await lin.Opens(address);
            await lin.SpeaksChineseOnAScreenThatFits();
        }
        await lin.IsShot("request-zh");
        await lin.Presses("接受");
        await lin.SaysHere($"谢谢！{new string('长', 200)}");
        await Expect(lin.Messages).ToHaveCountAsync(2);
        await lin.SpeaksChineseOnAScreenThatFits();
        await lin.IsShot("conversation-zh");
        await lin.Page.Locator(".conversation-who").ClickAsync();
        await lin.IsAt("/conversations/*/info");
        await lin.SpeaksChineseOnAScreenThatFits();
    }

    [Fact]
    public async Task The_checker_finds_nothing()
    {
        var (mei, sam) = (await Member("Mei", Device.Phone), await Member("Sam"));
        var findings = new List<string>();
        var note = await mei.HasNote("A quiet corner");
        await sam.HasWrittenTo(mei, "hello 你好");
        foreach (var address in new[]
        {
            "/inbox", "/inbox/requests", "/inbox/search?q=hello", "/conversations/new", $"{note}/send", $"/conversations/with/{sam.Handle}",
        })
        {
            await mei.Opens(address);
            findings.AddRange(await AccessibilityChecker.Findings(mei));
        }
        await mei.Presses("Accept");
        await mei.SaysHere("Nice to meet you https://a.example");
        await sam.OpensConversation("Mei");
        await sam.OpensMenuOf("Nice to meet you");
        await sam.Button("React with 👍").ClickAsync();
        await Expect(mei.Page.Locator(".message-reactions")).ToContainTextAsync("👍");
        foreach (var person in new[] { mei, sam })
        {
            findings.AddRange(await AccessibilityChecker.Findings(person));
            await person.IsShot($"conversation-{person.Name}");
        }
        await sam.OpensMenuOf("Nice to meet you");
        findings.AddRange(await AccessibilityChecker.Findings(sam));
        await sam.Page.Locator(".conversation-who").ClickAsync();
        await sam.IsAt("/conversations/*/info");
        findings.AddRange(await AccessibilityChecker.Findings(sam));
        await sam.IsShot("conversation-info");
        await sam.Opens("/inbox");
        await sam.IsShot("inbox");
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }
}
