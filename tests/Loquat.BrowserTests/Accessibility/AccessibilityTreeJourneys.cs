using Loquat.Media.Pictures;

namespace Loquat.BrowserTests;

/// What screen readers read out on the most visited pages.
public sealed class AccessibilityTreeJourneys : ReadOutJourney
{
    static readonly Device Chinese = Device.Desk with { Locale = "zh-CN" };

    [Fact]
    public async Task Explore_is_read_out_with_landmarks_channels_and_cards()
    {
        var (_, sam, note) = await ANote(Device.Desk);
        await sam.Opens("/");
        await Tells(sam, ".bar", """
            banner
              link "Loquat"
              navigation "Main"
                link "Explore"
                link "Watch"
                link "Publish"
                link "Inbox"
                link "Me"
              button "切换到中文"
            """);
        await Tells(sam, "main > .tabs", """
            navigation "Channels"
              link "Following"
              link "Topics"
              link "All"
              link "Nearby"
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
              link "Evening by the lake Scene 1 2 photos and videos"
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
    public async Task A_note_is_read_out_alike_on_its_page_and_over_the_feed()
    {
        const string Note = """
            article "Evening by the lake"
              list "Photos and videos"
                image "Scene 1"
              button "Zoom", pressed false
              button "Previous", disabled true
              button "Next"
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
              button "Save", pressed false
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
        await Tells(sam, layer,
            "dialog \"Evening by the lake\", modal true\n  button \"Close\"\n"
            + $"{string.Join('\n', Note.Split('\n').Select(line => $"  {line}"))}", mei);
        // The page behind the layer is out of reach.
        await Tells(sam, "main", "");
        await KeepsTheFocusInside(sam, ".layer-panel");
        await sam.Hits("Escape");
        await sam.HasTheFocusOn(sam.CardOf(note));
    }

    [Fact]
    public async Task In_Chinese_cards_and_notes_are_read_out_in_Chinese()
    {
        var (mei, lin, note) = await ANote(Chinese);
        await lin.Opens("/");
        await Tells(lin, ".bar", """
            banner
              link "枇杷"
              navigation "主导航"
                link "发现"
                link "看看"
                link "发布"
                link "消息"
                link "我"
              button "Switch to English"
            """);
        await Tells(lin, lin.CardWith(note), """
            article "Evening by the lake"
              link "Evening by the lake Scene 1 2 个照片和视频"
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
              list "照片和视频"
                image "Scene 1"
              button "放大", pressed false
              button "上一个", disabled true
              button "下一个"
              status ""
              link "Mei @mei"
              button "关注"
              DisclosureTriangle "更多操作", expanded false
              heading 1 "Evening by the lake"
              link "#photos"
              link "词语"
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
              button "收藏", pressed false
              link "评论 1"
              DisclosureTriangle "分享", expanded false
            """, mei);
    }

    [Fact]
    public async Task The_composer_reads_out_photos_progress_and_problems()
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
            group "Set it on cards" (Long texts fill several cards, at most 18. A line with --- alone begins a new one.)
              radio "No cards", checked true
              radio "Paper", checked false
              radio "Notebook", checked false
              radio "Magazine", checked false
              radio "Night", checked false
              radio "Memo", checked false
              radio "Dusk", checked false
              radio "Quote", checked false
              radio "Newspaper", checked false
            group "Who can see it"
              radio "Everyone", checked true (Everyone, also without an account)
              radio "Followers", checked false (Only people who follow you)
              radio "Friends", checked false (Only people who follow you and whom you follow)
              radio "Only me", checked false (Nobody but you)
            combobox "Channel", expanded false
            textbox "Place optional"
            DisclosureTriangle "Publish later", expanded false
            DisclosureTriangle "What others may make of it", expanded false
            """);

        await mei.Page.EvaluateAsync(
            """
                () => { window.heard = []; const line = document.querySelector('[data-announce]');
                    new MutationObserver(() => heard.push(line.textContent)).observe(line, { childList: true }); }
                """);
        await mei.PicksPhotos(2);
        await mei.HasPhotosReady(2);
        await Expect(mei.Page.Locator("[data-announce]")).ToHaveTextAsync("Everything is ready.");
        Assert.Contains(await mei.Page.EvaluateAsync<string[]>("() => window.heard"),
            words => words.StartsWith("Uploading ", StringComparison.Ordinal));
        await Tells(mei, ".photos", """
            region "Photos and videos"
              button "1 of 2, Cover, Ready" (Enter opens one, Alt with the arrow keys moves it, Delete removes it.)
              button "Remove: 1 of 2"
              button "2 of 2, Ready" (Enter opens one, Alt with the arrow keys moves it, Delete removes it.)
              button "Remove: 2 of 2"
              button "Add photos or videos"
              button "Describe"
              status "Everything is ready."
            """);
    }

    [Fact]
    public async Task A_profile_is_read_out_with_name_counts_and_sections()
    {
        var (mei, sam, _) = await ANote(Device.Desk);
        await sam.Opens(mei.Address);
        await Tells(sam, "main", """
            heading 1 "Mei"
            link "0 followers"
            link "0 following"
            button "Follow"
            link "Message"
            DisclosureTriangle "More actions", expanded false
            region "Notes"
              article "Evening by the lake"
                link "Evening by the lake Scene 1 2 photos and videos"
                  heading 2 "Evening by the lake"
                  image "Scene 1"
                link "Mei"
                button "Not interested"
                button "Like 1", pressed true
            """, mei, "main\n");
    }
}
