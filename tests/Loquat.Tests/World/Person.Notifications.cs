using System.Text.Json;
using Loquat.Accounts;
using Loquat.Notifications;

namespace Loquat.Tests;

/// Notifications.
public sealed partial class Person
{
    /// The lines of the page, each as one sentence without the note that it refers to.
    public async Task<IReadOnlyList<string>> Notifications(string address = "/notices")
    {
        await world.DoesWhatIsDue();
        return NotificationsOn(await Opens(address));
    }

    public static IReadOnlyList<string> NotificationsOn(Page page) =>
        [.. page.Is(OK).All(".notification .notification-sentence").Select(line =>
            string.Join(' ',
                line.Replace(Loquat.Text.Notification_New, "", StringComparison.Ordinal)
                    .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    public async Task<int> Unread()
    {
        await world.DoesWhatIsDue();
        var account = await world.AccountOf(this);
        return await world.With<NotificationQueries, int>(reading => reading.UnreadAsync(new Viewer(account.Id), default));
    }

    /// Kinds that are not given notify about everybody.
    public Task ChoosesNotifications(params (NotificationKind Kind, ContactCircle From)[] choices) => Does(
        "/settings/notices",
        [.. NotificationChoices.Kinds.Select(
            kind => ($"{kind}".ToLowerInvariant(), $"{choices.FirstOrDefault(c => c.Kind == kind).From}"))]);

    /// Opens the live stream in this person's browser or another one.
    public async Task<LiveLine> Listens(string? lastEventId = null, Browser? with = null) =>
        await LiveLine.OpenAsync(with ?? await Arrives(), lastEventId);
}
