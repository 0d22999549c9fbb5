namespace Loquat.BrowserTests;

/// Writing and reading notes.
public sealed partial class Person
{
    public ILocator Title => Field(In("Title", "标题"));

    public ILocator Text => Field(In("Text", "正文"));

    public ILocator Suggestions => Page.GetByRole(AriaRole.Listbox, new() { Name = In("Suggestions", "推荐") }).GetByRole(AriaRole.Option);

    public ILocator Cards => Page.Locator(".cards article .card-link");

    /// The whole card with its buttons.
    public ILocator CardWith(string note) =>
        Page.Locator(".cards article").Filter(new() { Has = Page.Locator($".card-link[href='{note}']") });

    public async Task StartsANote(string title = "", string text = "")
    {
        await Opens("/publish");
        await Writes(title, text);
    }

    public async Task Writes(string title, string text)
    {
        await Title.FillAsync(title);
        await Text.FillAsync(text);
    }

    /// Returns the address of the note.
    public async Task<string> PressesPublish()
    {
        await Presses(In("Publish", "发布"));
        return await ArrivesAtTheNote();
    }

    public async Task<string> ArrivesAtTheNote(float? within = null)
    {
        await IsAt("/notes/*", within);
        return Path;
    }

    public async Task<string> Publishes(string title, string text = "")
    {
        await StartsANote(title, text);
        return await PressesPublish();
    }

    public Task HasCard(string heading, int times = 1) =>
        Expect(Page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true, Level = 2 })).ToHaveCountAsync(times);

    /// Scrolls until the card is loaded, because notes of other tests may come before it.
    public async Task OpensCard(string heading)
    {
        var card = Page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true, Level = 2 });
        while (await card.CountAsync() == 0)
        {
            var loaded = await Cards.CountAsync();
            await Cards.Last.ScrollIntoViewIfNeededAsync();
            await Expect(Cards.Nth(loaded)).ToBeAttachedAsync();
        }
        await card.ClickAsync();
    }

    public async Task OpensTheMenu() => await Page.GetByLabel(In("More actions", "更多操作")).ClickAsync();

    public async Task Deletes(string note)
    {
        await Opens(note);
        await OpensTheMenu();
        await Page.Locator("summary", new() { HasTextString = In("Delete", "删除") }).ClickAsync();
        await Presses(In("Delete note", "删除笔记"));
    }
}
