using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Data;

namespace Loquat.Discovery.ViewEvents;

/// Whether somebody's looking is kept. Switching it off deletes nothing; that is its own choice.
public sealed class ViewEventChoices(LoquatDb db, SessionCache sessions, ViewEventWriter writer)
{
    public Task SwitchViewEventsAsync(Account actor, bool off, CancellationToken ct) =>
        SwitchAsync(actor, () => actor.ViewEventsOff = off, ct);

    public Task SwitchHistoryAsync(Account actor, bool off, CancellationToken ct) => SwitchAsync(actor, () => actor.HistoryOff = off, ct);

    async Task SwitchAsync(Account actor, Action change, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        change();
        await work.CommitAsync(ct);
        sessions.ForgetAccount(actor.Id);
        // What was brought before is there, or not, but does not come later.
        await writer.CatchUpAsync();
    }
}
