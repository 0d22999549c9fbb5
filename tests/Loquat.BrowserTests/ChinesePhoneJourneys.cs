namespace Loquat.BrowserTests;

public sealed class ChinesePhoneJourneys : Journey
{
    static readonly Device ChinesePhone = Device.Phone with { Locale = "zh-CN" };

    [Fact]
    public async Task A_newcomer_with_a_Chinese_phone_signs_up_and_publishes()
    {
        var lin = await Somebody("Lin", ChinesePhone);
        await lin.SignsUp();
        await lin.SeesHeading("你能看懂哪些语言？");
        await Expect(lin.Field("中文")).ToBeCheckedAsync();
        await lin.SpeaksChineseOnAScreenThatFits();
        await lin.Presses("继续");
        await lin.SeesHeading("你对什么感兴趣？");
        await lin.SpeaksChineseOnAScreenThatFits();
        await lin.Chooses("美食");
        await lin.Presses("开始逛逛");
        await lin.IsAt("/");

        await lin.Goes("发布");
        await lin.Writes("周末的清汤面", "一把青菜，一个荷包蛋。#家常菜");
        await lin.PressesPublish();
        await lin.SeesHeading("周末的清汤面");

        var hua = await Somebody("Hua", ChinesePhone);
        await hua.Opens("/");
        await hua.OpensCard("周末的清汤面");
        await hua.Sees("一把青菜");
        await hua.SpeaksChineseOnAScreenThatFits();
        await hua.Goes("#家常菜");
        await hua.HasCard("周末的清汤面");
    }

    [Fact]
    public async Task Every_public_page_is_in_Chinese_and_fits_the_screen()
    {
        await (await Member("Lin")).Publishes("长长的标题一直写一直写写到一行放不下为止再多写几个字", $"网址 {new string('a', 300)} #午饭");
        var hua = await Somebody("Hua", ChinesePhone);
        foreach (var address in new[] { "/", "/topics/午饭", "/sign-up", "/sign-in", "/terms", "/privacy" })
        {
            await hua.Opens(address);
            await hua.SpeaksChineseOnAScreenThatFits();
        }
    }

    [Fact]
    public async Task Every_member_page_is_in_Chinese_and_fits_the_screen()
    {
        var lin = await Member("Lin", ChinesePhone);
        var note = await lin.Publishes("写给自己的几句话", "慢一点。");
        lin.Troubles.Forgive("answered 404");
        lin.Troubles.Forgive("answered 422");
        foreach (var address in new[]
        {
            "/", note, $"{note}/edit", lin.Address, "/publish", "/drafts", "/settings/profile", "/settings/languages",
            "/settings/security", "/settings/two-factor", "/settings/account", "/nothing",
        })
        {
            await lin.Opens(address);
            await lin.SpeaksChineseOnAScreenThatFits();
        }

        await lin.Opens("/publish");
        await lin.Presses("发布");
        await lin.Sees("还没有内容，先写几句吧。");
        await lin.Deletes(note);
        await lin.Sees("笔记已删除。");
        await lin.SpeaksChineseOnAScreenThatFits();
    }

    [Fact]
    public async Task The_language_switch_stays_on_the_page_and_is_remembered()
    {
        var lin = await Somebody("Lin", ChinesePhone);
        await lin.Opens("/sign-up");

        await lin.Presses("Switch to English");
        await lin.IsAt("/sign-up");
        await lin.SeesHeading("Come in");
        await Expect(lin.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");

        await lin.Opens("/");
        await lin.SeesHeading("Little notes from real lives");
        await lin.Presses("切换到中文");
        await lin.SeesHeading("分享真实的小日子");
    }
}
