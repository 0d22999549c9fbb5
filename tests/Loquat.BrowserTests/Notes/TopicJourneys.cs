namespace Loquat.BrowserTests;

/// Following topics.
public sealed class TopicJourneys : Journey
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task Following_a_topic_from_its_page_shows_its_notes(bool hasScript)
    {
        var mei = await Member("Mei");
        var note = await mei.Publishes("慢车", "#慢火车");
        var sam = await Member("Sam", Device.Phone with { Locale = "zh-CN", HasScript = hasScript });

        await sam.Opens("/following/topics");
        await sam.Sees("这里还没有内容");
        await sam.Opens("/topics/慢火车");
        await sam.Presses("关注");
        await Expect(sam.Page.Locator(".topic-head .following")).ToBeVisibleAsync();
        await sam.SpeaksChineseOnAScreenThatFits();
        await sam.Opens("/topics");
        await Expect(sam.Page.Locator(".row .row-title")).ToHaveTextAsync(["#慢火车"]);
        await sam.SpeaksChineseOnAScreenThatFits();
        await sam.Goes("看看新内容");
        await sam.IsAt("/following/topics");
        await Expect(sam.CardWith(note)).ToBeVisibleAsync();

        await sam.Opens("/topics/慢火车");
        await sam.Page.Locator(".topic-head .following").ClickAsync();
        await Expect(sam.Button("关注")).ToBeVisibleAsync();
    }
}
