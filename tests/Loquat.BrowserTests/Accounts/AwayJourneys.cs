using System.Text;
using System.Text.Json;
using Loquat.Tests.Notifications;

namespace Loquat.BrowserTests;

/// What reaches people who are away: email and push notifications.
public sealed class AwayJourneys : Journey
{
    protected override Task<Town> Place => Town.Mailing;

    [Theory, InlineData("en-US", false), InlineData("zh-CN", true)]
    public async Task A_digest_arrives_and_its_link_unsubscribes(string locale, bool onPhone)
    {
        var mei = await Member("Mei", (onPhone ? Device.Phone : Device.Desk) with { Locale = locale });
        var note = await mei.Publishes("雨后的山");
        await mei.Opens("/settings/away");
        await mei.Goes(mei.In("Confirm your e-mail address first", "请先确认邮箱"));
        await mei.IsAt("/settings/account");
        await mei.Page.Locator("#email").FillAsync(mei.Email);
        await mei.Page.Locator("form[action='/settings/email'] button").ClickAsync();
        await mei.Opens(Person.LinkIn(await mei.GetsAnEmail(), "/email/confirm"));
        await mei.Presses(mei.In("Confirm the address", "确认邮箱"));
        await mei.IsAt("/settings/account?confirmed=true");

        await mei.Opens("/settings/away");
        await mei.Chooses(mei.In("Every day", "每天"));
        // The time zone comes from the browser.
        await Expect(mei.Page.Locator("#zone")).Not.ToHaveValueAsync("");
        await mei.IsShot($"away-{locale}");
        await mei.Presses(mei.In("Save", "保存"));
        await mei.IsAt("/settings/away?saved=true");
        await Expect(mei.Page.Locator("[name=digest]:checked")).ToHaveValueAsync("Daily");

        var sam = await Member("Sam");
        await sam.Likes(note);
        await Expect(mei.Unread).ToHaveTextAsync("1");
        await mei.WaitsForTheMorning();
        var letter = await mei.GetsAnEmail();
        Assert.Equal(mei.In("What you missed since yesterday", "昨天以来的新动静"), letter.Subject);
        Assert.Contains("Sam", letter.TextBody, StringComparison.Ordinal);
        await mei.Opens(Person.LinkIn(letter, note));
        await mei.SeesHeading("雨后的山");

        // Anybody who has the email can unsubscribe, signed in or not.
        var elsewhere = await AnotherBrowserOf(mei, (onPhone ? Device.Phone : Device.Desk) with { Locale = locale });
        await elsewhere.Opens(Person.LinkIn(letter, "/email/digest"));
        await elsewhere.IsShot($"stop-{locale}");
        await elsewhere.Presses(elsewhere.In("Stop these mails", "不再接收"));
        await elsewhere.Sees(elsewhere.In("gets no more of these mails", "不会再收到邮件摘要了"));
        await elsewhere.IsShot($"stopped-{locale}");
        await elsewhere.FitsTheScreen();
        await mei.Opens("/settings/away");
        await Expect(mei.Page.Locator("[name=digest]:checked")).ToHaveValueAsync("Never");
        await elsewhere.Presses(elsewhere.In("Undo: send them again", "撤销，继续接收"));
        await Expect(elsewhere.Button(elsewhere.In("Stop these mails", "不再接收"))).ToBeVisibleAsync();
        await mei.Opens("/settings/away");
        await Expect(mei.Page.Locator("[name=digest]:checked")).ToHaveValueAsync("Daily");
        await mei.FitsTheScreen();
    }

    [Fact]
    public async Task A_push_arrives_and_opens_the_conversation()
    {
        using var keys = new PushedBrowser();
        var carrier = await PushCarrier.NewAsync();
        var mei = await Member("Mei", Device.Phone with { HasWorker = true, HasNotifications = true });
        await mei.HasAPushService(keys, carrier);
        await mei.Opens("/settings/away");
        await mei.HasTheWorker();
        await mei.Presses("Tell me on this device");
        await mei.Sees("This device is told.");
        await mei.Opens("/drafts");

        var sam = await Member("Sam");
        await sam.HasFollowed(mei);
        await mei.HasFollowed(sam);
        await sam.HasWrittenTo(mei, "dinner at eight?");
        var words = await Carried(keys, carrier, "talk-");
        await mei.IsHanded(words);

        Assert.Equal([$"{sam.Name}: New message"], await mei.SeesOnTheDevice());
        await mei.TouchesItOnTheDevice();
        await mei.IsAt("/conversations/*");
        await Expect(mei.Message("dinner at eight?")).ToBeVisibleAsync();
    }

    /// Notifications and conversations have separate pushes.
    static async Task<string> Carried(PushedBrowser keys, PushCarrier carrier, string tag)
    {
        while (true)
        {
            if (!carrier.Taken.TryDequeue(out var taken))
            {
                await Task.Delay(20);
            }
            else if (Encoding.UTF8.GetString(keys.Read(taken.Body)) is var words
                && JsonDocument.Parse(words).RootElement.GetProperty("tag").GetString()!.StartsWith(tag, StringComparison.Ordinal))
            {
                return words;
            }
        }
    }
}
