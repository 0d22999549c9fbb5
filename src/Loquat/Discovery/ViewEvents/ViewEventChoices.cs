using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Data;

namespace Loquat.Discovery.ViewEvents;

/// Switches the recording of view events and of the view history. Switching off deletes nothing; deletion is a separate choice.
public sealed class ViewEventChoices(LoquatDb db, SessionCache sessions, ViewEventWriter writer)
{
    public Task SwitchViewEventsAsync(Account actor, bool off, CancellationToken ct) =>
        SwitchAsync(actor, () => actor.Preferences.ViewEventsOff = off, ct);

    public Task SwitchHistoryAsync(Account actor, bool off, CancellationToken ct) =>
        SwitchAsync(actor, () => actor.Preferences.HistoryOff = off, ct);

    async Task SwitchAsync(Account actor, Action change, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        change();
        await work.CommitAsync(ct);
        sessions.ForgetAccount(actor.Id);
        // Events received before the change are written or discarded now, so none is written later.
        await writer.CatchUpAsync();
    }
}
