namespace Loquat.BrowserTests;

/// What they are told.
public sealed partial class Person
{
    /// On the bar.
    public ILocator Unread => Page.Locator("[data-unread]");

    public ILocator Notifications => Page.Locator(".notification .notification-sentence");

    /// Without opening the note.
    public Task Likes(string note) => Sends($"{note}/like");
}
