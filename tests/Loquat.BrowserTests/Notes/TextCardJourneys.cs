namespace Loquat.BrowserTests;

/// Text cards: writing, choosing a template, reading.
public sealed class TextCardJourneys : Journey
{
    static readonly string English = string.Join("\n\n", Enumerable.Range(1, 9).Select(i =>
        $"Day {i}. The loquats behind the house are ripe, and nobody knows who planted the tree. \"It was here before us,\" says my "
        + "neighbour; she's eighty-four, and WAS here before everybody."));

    static readonly string Chinese = string.Join("\n\n", Enumerable.Range(1, 9).Select(i =>
        $"第{i}天。屋后的枇杷熟了，没有人知道树是谁种的。「我们来的时候它就在了，」隔壁的阿姨说，「它比谁都早。」她今年八十四岁，用手机拍了三张照片——一张给树，两张给果子……"));

    protected override Task<Town> Place => Town.Browsed;

    [Fact]
    public async Task Text_cards_are_previewed_while_writing_and_paged_through_by_readers()
    {
        var mei = await Member("Mei");
        await mei.StartsANote("The tree behind the house", "It is there.");
        await mei.ChoosesCards(3);
        await Expect(mei.PreviewedCards).ToHaveCountAsync(1);
        await Expect(mei.PreviewedCards.First).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("textcard-night"));
        await mei.Text.FillAsync(English);
        await Expect(mei.PreviewedCards.Nth(4)).ToBeAttachedAsync();
        await mei.HasAllWordsWithinTheirCards();
        var count = await mei.PreviewedCards.CountAsync();
        var note = await mei.PressesPublish();

        var sam = await Somebody("Sam");
        await sam.Opens("/");
        await Expect(sam.CardWith(note).Locator(".textcard-night")).ToContainTextAsync("The tree behind the house");
        await sam.CardWith(note).Locator(".card-link").ClickAsync();
        await sam.IsAt(note);
        await Expect(sam.TextCards).ToHaveCountAsync(count);
        await sam.Presses("Next card");
        await Expect(sam.Page.Locator("photo-carousel [role=status]")).ToHaveTextAsync($"Card 2 of {count}");
        await Expect(sam.TextCards.Nth(1)).ToBeInViewportAsync(new() { Ratio = 0.9f });
        await sam.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(sam.Page.Locator("photo-carousel [role=status]")).ToHaveTextAsync($"Card 3 of {count}");
        await sam.HasAllWordsWithinTheirCards();
        // A screen reader can reach every card, not only the visible one.
        await Expect(sam.Page.Locator(".stage .slide[inert]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Text_cards_work_on_a_Chinese_phone()
    {
        var lin = await Member("Lin", Device.Phone with { Locale = "zh-CN" });
        await lin.StartsANote("屋后的枇杷树", Chinese);
        await lin.ChoosesCards(1);
        await Expect(lin.PreviewedCards.Nth(4)).ToBeAttachedAsync();
        await lin.SpeaksChineseOnAScreenThatFits();
        await lin.PressesPublish();

        await Expect(lin.TextCards.First).ToHaveAttributeAsync("lang", "zh");
        await lin.HasAllWordsWithinTheirCards();
        await lin.SpeaksChineseOnAScreenThatFits();
        await lin.Page.Locator(".slides").PressAsync("End");
        var count = await lin.TextCards.CountAsync();
        await Expect(lin.Page.Locator("photo-carousel [role=status]")).ToHaveTextAsync($"第 {count} 张卡片，共 {count} 张");
        await lin.Opens("/");
        await Expect(lin.Page.Locator(".card .textcard-notebook").First).ToContainTextAsync("屋后的枇杷树");
    }

    [Fact]
    public async Task Text_fits_every_template_in_both_languages()
    {
        var mei = await Member("Mei");
        var phone = await Somebody("Sam", Device.Phone);
        foreach (var template in Person.TextCardTemplates)
        {
            foreach (var (title, text) in new[]
            {
                ("A tree that nobody planted and everybody knows", English),
                ("没有人种过的那棵大家都认识的树", string.Concat(Enumerable.Repeat(Chinese, 4))),
            })
            {
                var note = await mei.HasPublishedCards(title, text, template);
                await mei.Opens(note);
                await mei.HasAllWordsWithinTheirCards();
                await phone.Opens(note);
                await phone.HasAllWordsWithinTheirCards();
            }
        }
    }

    [Fact]
    public async Task Without_JavaScript_text_cards_are_chosen_and_read()
    {
        var mei = await Member("Mei", Device.Desk with { HasScript = false });
        var note = await mei.PublishesCards("A plain page", English, "Quote");

        await Expect(mei.TextCards.Nth(3)).ToBeAttachedAsync();
        await mei.Opens($"{note}/edit");
        await Expect(mei.Field("Quote")).ToBeCheckedAsync();
        await Expect(mei.PreviewedCards.Nth(3)).ToBeAttachedAsync();
        await mei.Chooses("No cards");
        await mei.Presses("Save");
        await mei.SeesHeading("A plain page");
        await Expect(mei.TextCards).ToHaveCountAsync(0);
    }
}
