using System.Text.RegularExpressions;

namespace Loquat.BrowserTests;

/// Live notifications.
public sealed class NotificationJourneys : Journey
{
    [Fact]
    public async Task A_like_is_counted_on_all_open_pages_until_it_is_reverted()
    {
        var mei = await Member("Mei");
        var note = await mei.Publishes("雨后的山");
        var phone = await AnotherBrowserOf(mei, Device.Phone);
        await phone.SignsIn();
        await phone.IsAt("/");
        await mei.Opens("/");
        var first = mei.Page;
        await mei.OpensANewTab();
        await mei.Opens("/drafts");
        var sam = await Member("Sam");
        await sam.Opens(note);
        var heart = sam.Page.Locator(".note-bar").GetByRole(AriaRole.Button, new() { Name = "Like" });

        await heart.ClickAsync();

        await Expect(mei.Unread).ToHaveTextAsync("1");
        await Expect(phone.Unread).ToHaveTextAsync("1");
        await Expect(first.Locator("[data-unread]")).ToHaveTextAsync("1");
        await Expect(mei.Page.GetByRole(AriaRole.Link, new() { Name = "Inbox 1 unread" })).ToBeVisibleAsync();

        await heart.ClickAsync();

        await Expect(mei.Unread).ToBeHiddenAsync();
        await Expect(phone.Unread).ToBeHiddenAsync();
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task New_notifications_appear_on_top_and_are_read_everywhere(bool onPhone)
    {
        var mei = await Member("Mei", onPhone ? Device.Phone : Device.Desk);
        var note = await mei.Publishes("雨后的山");
        var other = await AnotherBrowserOf(mei);
        await other.SignsIn();
        var sam = await Member("Sam");
        await sam.Likes(note);
        await Expect(other.Unread).ToHaveTextAsync("1");
        await mei.Opens("/");
        await mei.Page.Locator(".nav-entry[href='/notices']").ClickAsync();
        await mei.IsAt("/notices");
        await Expect(mei.Notifications).ToHaveTextAsync([new Regex("Sam liked your note")]);
        await Expect(other.Unread).ToBeHiddenAsync();

        var ade = await Member("Ade");
        await ade.Likes(note);
        await Expect(mei.Notifications).ToHaveTextAsync([new Regex("Ade and Sam liked your note")]);
        await ade.Follows(mei);

        await Expect(mei.Notifications).ToHaveTextAsync([new Regex("Ade followed you"), new Regex("Ade and Sam liked your note")]);
        await Expect(mei.Unread).ToBeHiddenAsync();
        await mei.Presses("Follow back");
        await Expect(mei.Page.Locator(".notification .following")).ToBeVisibleAsync();
        await mei.Page.Locator(".notification-link").ClickAsync();
        await mei.IsAt(note);
    }

    [Fact]
    public async Task Likes_of_strangers_can_be_turned_off_separately_from_comments()
    {
        var mei = await Member("Mei", Device.Phone);
        var note = await mei.Publishes("雨后的山");
        await mei.Opens("/notices");
        await mei.Goes("Choose what you are told");
        await mei.IsAt("/settings/notices");
        await mei.Page.GetByRole(AriaRole.Group, new() { Name = "Likes on my notes and comments" }).GetByLabel("People I follow")
            .CheckAsync();
        await mei.Presses("Save");
        await mei.Sees("Saved.");
        await mei.Opens("/notices");
        var sam = await Member("Sam");

        await sam.Likes(note);
        await sam.HasSaid(note, "Lovely");

        await Expect(mei.Notifications).ToHaveTextAsync([new Regex("Sam commented on your note")]);
        await mei.Opens("/settings/notices");
        await Expect(mei.Page.GetByRole(AriaRole.Group, new() { Name = "Likes on my notes and comments" }).GetByLabel("People I follow"))
            .ToBeCheckedAsync();
    }

    [Fact]
    public async Task Signing_out_closes_the_stream_and_clears_the_count()
    {
        var mei = await Member("Mei");
        var note = await mei.Publishes("雨后的山");
        var sam = await Member("Sam");
        await sam.Likes(note);
        await mei.Opens("/");
        await Expect(mei.Unread).ToHaveTextAsync("1");

        await mei.SignsOut();

        Assert.Null(await mei.Page.EvaluateAsync<string?>("() => localStorage.getItem('live')"));
    }
}
