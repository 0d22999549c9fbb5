namespace Loquat.BrowserTests;

/// Messages.
public sealed partial class Person
{
    public ILocator MessageBox => Page.Locator("#message-text");

    public ILocator Messages => Page.Locator(".messages .message");

    public ILocator Message(string words) => Messages.Filter(new() { HasText = words });

    /// Without opening a page.
    public Task HasLiked(string note) => Sends($"{note}/like");

    public Task HasFollowed(Person other) => Sends($"{other.Address}/follow");

    public async Task Befriends(Person other)
    {
        await HasFollowed(other);
        await other.HasFollowed(this);
    }

    /// Without opening a page.
    public Task HasWrittenTo(Person other, string words) =>
        Sends($"/conversations/with/{other.Handle}", ("key", Guid.NewGuid().ToString("N")), ("body", words));

    /// Writes in the open conversation and presses Enter or the button.
    public async Task SaysHere(string words)
    {
        await MessageBox.FillAsync(words);
        if (device.IsPhone || !device.HasScript)
        {
            await Presses(In("Send", "发送"));
        }
        else
        {
            await MessageBox.PressAsync("Enter");
        }
    }

    public async Task OpensConversation(string name)
    {
        await Opens("/inbox");
        await Page.Locator(".conversation-link").Filter(new() { HasText = name }).ClickAsync();
        await IsAt("/conversations/*");
    }

    public async Task OpensMenuOf(string words)
    {
        await Message(words).HoverAsync();
        await Message(words).Locator(".message-menu > summary").ClickAsync();
    }
}
