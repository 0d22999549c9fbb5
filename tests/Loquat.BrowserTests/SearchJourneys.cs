namespace Loquat.BrowserTests;

/// Searching for notes, people and topics.
public sealed class SearchJourneys : Journey
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task A_note_is_found_by_one_Chinese_character_and_the_match_is_highlighted(bool onPhone)
    {
        var mei = await Member("Mei", onPhone ? Device.Phone with { Locale = "zh-CN", IsDark = true } : Device.Desk);
        var note = await mei.Publishes("午后", $"{mei.Handle} 颱風過後，坐在院子裡喝烏龍茶");
        if (onPhone)
        {
            await mei.Opens("/");
            await mei.Page.Locator(".bar-search").ClickAsync();
            await mei.IsAt("/search");
            await mei.SpeaksChineseOnAScreenThatFits();
        }
        await Find(mei).FillAsync($"龙 {mei.Handle}");
        await Find(mei).PressAsync("Enter");

        await Expect(mei.CardOf(note)).ToBeVisibleAsync();
        await Expect(mei.Page.Locator(".found mark")).ToHaveTextAsync([mei.Handle, "龍"]);
        await mei.FitsTheScreen();
    }

    [Fact]
    public async Task A_note_is_found_by_its_author_and_by_filters()
    {
        var mei = await Member("Mei");
        var words = await mei.Publishes("Kettle", "boils and boils");
        await mei.Opens($"/search?q=@{mei.Handle}");
        await Expect(mei.CardOf(words)).ToBeVisibleAsync();
        await Expect(mei.Page.Locator(".search-people")).ToContainTextAsync($"@{mei.Handle}");

        await mei.Page.Locator(".filters > summary").ClickAsync();
        await mei.Field("Kind").SelectOptionAsync("video");
        await mei.Presses("Show");
        await mei.SeesHeading($"Nothing found for “@{mei.Handle}”");
        await Expect(mei.CardOf(words)).ToHaveCountAsync(0);
        await mei.FitsTheScreen();
        await mei.Page.Locator(".empty").GetByRole(AriaRole.Link, new() { Name = "Without filters" }).ClickAsync();
        await Expect(mei.CardOf(words)).ToBeVisibleAsync();
        await mei.Goes("Newest");
        await Expect(mei.CardOf(words)).ToBeVisibleAsync();

        await mei.Goes("People");
        await Expect(mei.Page.Locator(".person")).ToContainTextAsync($"@{mei.Handle}");
    }

    [Theory, InlineData("en-US"), InlineData("zh-CN")]
    public async Task Suggestions_are_chosen_by_keyboard_and_read_out(string locale)
    {
        var mei = await Member("Mei", Device.Desk with { Locale = locale });
        await mei.Publishes("Topics", $"#{mei.Handle}_one #{mei.Handle}_two");
        await mei.Opens("/");
        await mei.Hits("/");
        await Expect(Find(mei)).ToBeFocusedAsync();
        await mei.Page.Keyboard.TypeAsync(mei.Handle);
        var offers = mei.Page.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Option);
        await Expect(offers).ToHaveCountAsync(3);
        await Expect(Find(mei)).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(mei.Page.Locator("#live")).ToHaveTextAsync(mei.In("3 suggestions", "3 条建议"));
        await mei.FitsTheScreen();

        await mei.Hits("ArrowDown", "ArrowDown");
        await Expect(offers.Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(Find(mei)).ToHaveAttributeAsync("aria-activedescendant", "find-offer-1");
        await mei.Hits("ArrowUp", "ArrowUp");
        await Expect(mei.Page.Locator(".offer-line[aria-selected=true]")).ToHaveCountAsync(0);
        await mei.Hits("ArrowUp");
        await Expect(offers.Nth(2)).ToHaveAttributeAsync("aria-selected", "true");

        await mei.Hits("Escape");
        await Expect(mei.Page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await Expect(Find(mei)).ToHaveValueAsync(mei.Handle);
        await mei.Hits("ArrowDown");
        await Expect(offers).ToHaveCountAsync(3);
        await mei.Hits("ArrowDown", "Enter");
        await mei.IsAt($"/topics/{mei.Handle}_one");
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Recent_searches_are_deleted_one_by_one_and_turned_off(bool hasScript)
    {
        var mei = await Member("Mei", Device.Phone with { Locale = "zh-CN", HasScript = hasScript });
        foreach (var words in new[] { "鸭嘴兽", "食蚁兽" })
        {
            await mei.Opens("/search");
            await Find(mei).FillAsync(words);
            await mei.Page.Locator(".find-go").ClickAsync();
            await mei.SeesHeading($"没有找到“{words}”的相关内容");
        }
        await mei.Opens("/search");
        await Expect(mei.Page.Locator(".search-recent a")).ToHaveTextAsync(["食蚁兽", "鸭嘴兽"]);
        await mei.FitsTheScreen();
        await mei.Presses("删除“食蚁兽”");
        await Expect(mei.Page.Locator(".search-recent a")).ToHaveTextAsync(["鸭嘴兽"]);
        await mei.Presses("关闭记录");
        await mei.Sees("搜索记录已关闭。");
        await Expect(mei.Page.Locator(".search-recent")).ToHaveCountAsync(0);
    }

    static ILocator Find(Person person) => person.Page.Locator("#find");
}
