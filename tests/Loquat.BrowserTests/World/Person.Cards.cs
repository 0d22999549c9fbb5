namespace Loquat.BrowserTests;

/// Text cards.
public sealed partial class Person
{
    public static IReadOnlyList<string> TextCardTemplates { get; } = [
        "Paper", "Notebook", "Magazine", "Night", "Memo", "Dusk", "Quote", "Newspaper"
    ];

    public ILocator TextCards => Page.Locator(".stage .textcard");

    public ILocator PreviewedCards => Page.Locator("[data-cards] .textcard");

    public Task ChoosesCards(int place) => Field(In(TextCardTemplates[place], "素笺 笔记本 杂志 夜色 便签 黄昏 引言 报纸".Split(' ')[place])).CheckAsync();

    public async Task<string> PublishesCards(string title, string text, string template)
    {
        await StartsANote(title, text);
        await ChoosesCards(TextCardTemplates.ToList().IndexOf(template));
        return await PressesPublish();
    }

    /// Publishes without opening a page.
    public Task<string> HasPublishedCards(string title, string text, string template) =>
        SendsANote([("title", title), ("body", text), ("template", template)]);

    /// Whatever the width of this device's fonts, no line overlaps the foot of its card or is clipped.
    public async Task HasAllWordsWithinTheirCards()
    {
        var over = await Page.Locator(".textcard:has(.textcard-foot)").EvaluateAllAsync<string[]>(
            """
            cards => cards.filter(card => {
              const [last, foot] = [card.querySelector(".textcard-sheet").lastElementChild.getBoundingClientRect(),
                card.querySelector(".textcard-foot").getBoundingClientRect()];
              return last.bottom > foot.top + 1
                || [...card.querySelectorAll(".textcard-sheet > *")].some(one => one.scrollWidth > one.clientWidth + 1);
            }).map(card => card.className + ": " + card.textContent)
            """);
        Assert.Empty(over);
    }
}
