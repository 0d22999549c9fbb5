using System.Globalization;

namespace Loquat.Accounts;

/// What a person spares themselves, and what of theirs they spare others.
/// `HidesCounts`: no numbers of likes, saves, comments and followers anywhere. `IsCalm`: moreover nothing plays, moves or goes on by
/// itself. `HidesLikes`: how many like and save the person's notes is shown to nobody else. `ReminderMinutes` of a day are reminded of; 0
/// is never.
public sealed record WellBeingChoices(bool HidesCounts, bool IsCalm, bool HidesLikes, int ReminderMinutes)
{
    public static IReadOnlyList<int> Reminders { get; } = [0, 15, 30, 45, 60, 90, 120];

    /// With which the account of somebody under 18 begins.
    public const int YoungReminder = 60;

    public static WellBeingChoices Of(Account account) =>
        new(account.HidesCounts, account.IsCalm, account.HidesLikes, account.ReminderMinutes);

    /// What the browser must know of it before it draws anything: words with points between them.
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
