namespace Loquat.BrowserTests;

/// A private account and its follow requests, from both sides.
public sealed class PrivateAccountJourneys : Journey
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task A_follow_request_is_accepted_and_the_follower_is_removed_later(bool inChinese)
    {
        var mei = await Member("Mei", inChinese ? Device.Desk with { Locale = "zh-CN", IsDark = true } : Device.Desk);
        var note = await mei.Publishes("For those I know");
        await mei.Opens("/settings/privacy");
        await mei.Chooses(mei.In("Private account", "私密账号"));
        await mei.Presses(mei.In("Save", "保存"));
        await mei.Sees(mei.In("Saved.", "已保存"));

        var sam = await Member("Sam", Device.Phone);
        await sam.Opens(mei.Address);
        await sam.Sees("This account is private");
        await sam.HasCard("For those I know", times: 0);
        await sam.Presses("Follow");
        await Expect(sam.Page.GetByRole(AriaRole.Button, new() { Name = "Withdraw request" })).ToBeVisibleAsync();

        await mei.Opens(mei.Address);
        await mei.Goes(mei.In("1 follow request", "1 个关注申请"));
        await mei.Presses(mei.In("Accept", "同意"));
        await Expect(mei.Button(mei.In("Follow back", "回关"))).ToBeVisibleAsync();
        await mei.IsAt("/follow-requests");

        await sam.Opens(mei.Address);
        await sam.HasCard("For those I know");
        await sam.Opens(note);
        await sam.SeesHeading("For those I know");
        await sam.OpensTheMenu();
        await Expect(sam.Page.GetByText("Mute…")).ToBeVisibleAsync();

        await mei.Opens($"{mei.Address}/followers");
        await mei.OpensTheMenu();
        await mei.Presses(mei.In("Remove follower", "移除粉丝"));
        await Expect(mei.Page.Locator(".people .row")).ToHaveCountAsync(0);

        await sam.Opens(mei.Address);
        await sam.Sees("This account is private");
    }
}
