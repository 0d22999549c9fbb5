namespace Loquat.BrowserTests;

/// Comments.
public sealed partial class Person
{
    public ILocator Threads => Page.Locator(".threads > .thread");

    public ILocator CommentBox => Field(In("Your comment", "你的评论"));

    public ILocator CommentCount => Page.Locator(".comments-count");

    public ILocator Said(string words) => Page.Locator(".comment").Filter(new() { HasText = words });

    public async Task Says(string words)
    {
        await CommentBox.FillAsync(words);
        await Presses(In("Send", "发送"));
    }

    public Task AnswersTo(string words) => Said(words).GetByRole(AriaRole.Link, new() { Name = In("Reply", "回复") }).ClickAsync();

    public async Task TakesAway(string words)
    {
        await Said(words).GetByLabel(In("More actions", "更多操作")).ClickAsync();
        await Said(words).GetByRole(AriaRole.Button, new() { Name = In("Delete comment", "删除评论") }).ClickAsync();
    }

    /// Publishes a note without the composer and returns its address.
    public async Task<string> HasNote(string title)
    {
        await HasPublished(title);
        await Opens(Address);
        return (await Page.Locator(".cards article .card-link").First.GetAttributeAsync("href"))!;
    }

    /// Comments without opening a page.
    public Task HasSaid(string note, string words) => Sends($"{note}/comments", ("key", Guid.NewGuid().ToString("N")), ("body", words));
}
