using System.Globalization;

namespace Loquat.Accounts;

/// A person's well-being settings.
/// `HidesCounts`: no counts of likes, saves, comments and followers are shown.
/// `IsCalm`: additionally nothing plays, moves or continues by itself.
/// `HidesLikes`: others don't see how many likes and saves the person's notes have.
/// `ReminderMinutes`: minutes per day before a reminder; 0 for none.
public sealed record WellBeingChoices(bool HidesCounts, bool IsCalm, bool HidesLikes, int ReminderMinutes)
{
    public static IReadOnlyList<int> Reminders { get; } = [0, 15, 30, 45, 60, 90, 120];

    /// The default for people under 18.
    public const int YoungReminder = 60;

    public static WellBeingChoices Of(Account account) =>
        new(account.Preferences.HidesCounts, account.Preferences.IsCalm, account.Preferences.HidesLikes,
            account.Preferences.ReminderMinutes);

    /// What the browser must know before the first paint: words separated by dots.
    public static string WellBeingOf(bool hidesCounts, bool isCalm, int reminderMinutes, bool isYoung) =>
        string.Join('.', Words(hidesCounts, isCalm, reminderMinutes, isYoung));

    static IEnumerable<string> Words(bool hidesCounts, bool isCalm, int reminderMinutes, bool isYoung)
    {
        if (hidesCounts || isCalm)
        {
            yield return "counts";
        }
        if (isCalm)
        {
            yield return "calm";
        }
        if (isYoung)
        {
            yield return "young";
        }
        if (reminderMinutes > 0)
        {
            yield return reminderMinutes.ToString(CultureInfo.InvariantCulture);
        }
    }
}
