namespace Loquat.BrowserTests;

/// Notifications.
public sealed partial class Person
{
    /// The count in the bar.
    public ILocator Unread => Page.Locator("[data-unread]");

    public ILocator Notifications => Page.Locator(".notification .notification-sentence");

    /// Likes without opening the note.
    public Task Likes(string note) => Sends($"{note}/like");
}
