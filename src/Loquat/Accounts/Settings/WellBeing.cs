using Loquat.Accounts.Authentication;
using Loquat.Data;

namespace Loquat.Accounts.Settings;

public sealed class WellBeing(LoquatDb db, SessionCache sessions)
{
    public async Task ChooseAsync(Account actor, WellBeingChoices choices, CancellationToken ct)
    {
        if (!WellBeingChoices.Reminders.Contains(choices.ReminderMinutes))
        {
            throw Refusal.Invalid(Text.WellBeing_ReminderUnknown);
        }
        await using var work = await db.BeginAsync(ct);
        (actor.Preferences.HidesCounts, actor.Preferences.IsCalm, actor.Preferences.ReminderMinutes) = (choices.HidesCounts, choices.IsCalm,
            choices.ReminderMinutes);
        actor.Preferences.HidesLikes = choices.HidesLikes;
        await work.CommitAsync(ct);
        sessions.ForgetAccount(actor.Id);
    }
}
