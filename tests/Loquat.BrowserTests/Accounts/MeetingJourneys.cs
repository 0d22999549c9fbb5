using System.Text.RegularExpressions;

namespace Loquat.BrowserTests;

/// Two strangers with different languages.
public sealed class MeetingJourneys : Journey
{
    [Fact]
    public async Task Two_people_meet_over_a_note_and_become_friends()
    {
        var mei = await Member("Mei", Device.Phone with { Locale = "zh-CN" });
        var note = await mei.Publishes("雨后的山", "六点出发。");
        await mei.Opens("/");
        var sam = await Member("Sam");

        // Sam finds the note, likes it, comments and follows.
        await sam.Opens("/");
        await sam.CardOf(note).ClickAsync();
        await Expect(sam.Layer).ToBeVisibleAsync();
        await sam.Layer.Locator(".note-bar").GetByRole(AriaRole.Button, new() { Name = "Like" }).ClickAsync();
        await sam.Says("Where is this?");
        await Expect(sam.Said("Where is this?")).ToBeVisibleAsync();
        await sam.Button("Follow").ClickAsync();
        await Expect(sam.Layer.Locator(".following")).ToBeVisibleAsync();

        // Mei gets the notifications on her phone, on another page, and replies.
        await Expect(mei.Unread).ToHaveTextAsync("3");
        await mei.Page.Locator(".nav-entry[href='/notices']").ClickAsync();
        await mei.IsAt("/notices");
        await Expect(mei.Notifications).ToHaveTextAsync([new Regex("Sam ?关注了你"), new Regex("Sam ?评论了你的笔记"), new Regex("Sam ?赞了你的笔记")]);
        await mei.Presses("回关");
        await Expect(mei.Page.Locator(".notification .following")).ToBeVisibleAsync();
        await mei.Page.Locator(".notification").Nth(1).GetByRole(AriaRole.Link, new() { Name = "回复" }).ClickAsync();
        await mei.IsAt($"{note}?*");
        await mei.AnswersTo("Where is this?");
        // Types only after the comment box has moved.
        await Expect(mei.CommentBox).ToBeFocusedAsync();
        await mei.CommentBox.PressSequentiallyAsync("在龙泉山");
        await mei.Presses("发送");
        await Expect(mei.Page.Locator(".answers .comment").Filter(new() { HasText = "在龙泉山" })).ToBeVisibleAsync();
        await mei.FitsTheScreen();

        // Sam gets both notifications and finds her in Following.
        await Expect(sam.Page.Locator("[data-unread]").First).ToHaveTextAsync("2");
        await sam.Opens("/notices");
        await Expect(sam.Notifications).ToHaveTextAsync([new Regex("Mei answered your comment"), new Regex("Mei followed you")]);
        await sam.Opens("/following");
        await Expect(sam.CardOf(note)).ToBeVisibleAsync();
        await sam.Opens(mei.Address);
        await Expect(sam.Button("Friends – Unfollow").Or(sam.Page.Locator(".following"))).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_block_applies_at_once_to_open_pages()
    {
        var mei = await Member("Mei", Device.Phone with { Locale = "zh-CN" });
        var note = await mei.Publishes("雨后的山");
        var sam = await Member("Sam");
        var answer = await sam.Publishes("Sam's own");
        await sam.Opens(note);
        await mei.Opens(sam.Address);

        await mei.OpensTheMenu();
        await mei.Page.Locator("summary", new() { HasTextString = "拉黑" }).ClickAsync();
        await mei.Presses("拉黑");
        await mei.IsAt(sam.Address);
        await Expect(mei.CardOf(answer)).ToHaveCountAsync(0);

        // Sam's page still shows the note, but no act on it succeeds any more.
        sam.Troubles.Forgive("answered 404");
        var heart = sam.Page.Locator(".note-bar").GetByRole(AriaRole.Button, new() { Name = "Like" });
        await heart.ClickAsync();
        await Expect(sam.Page.Locator(".toast").First).ToBeVisibleAsync();
        await Expect(heart).ToHaveAttributeAsync("aria-pressed", "false");
        await sam.Says("Are you there?");
        await Expect(sam.CommentBox).ToHaveValueAsync("Are you there?");
        await sam.Page.ReloadAsync();
        await Expect(sam.Page.Locator(".note")).ToHaveCountAsync(0);
        await sam.Opens("/");
        await Expect(sam.CardOf(note)).ToHaveCountAsync(0);

        await mei.Opens("/");
        await Expect(mei.CardOf(answer)).ToHaveCountAsync(0);
        await mei.Opens("/notices");
        await Expect(mei.Notifications).ToHaveCountAsync(0);
    }
}
