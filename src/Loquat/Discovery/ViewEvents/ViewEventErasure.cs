using Loquat.Accounts;

namespace Loquat.Discovery.ViewEvents;

/// Deleting what is kept of somebody's looking: at once, and for good.
public sealed class ViewEventErasure(ViewEventStore store, ViewEventWriter writer)
{
    public async Task ForgetViewEventsAsync(Account actor, CancellationToken ct)
    {
        await writer.CatchUpAsync();
        await store.ForgetAsync(actor.Id, note: null, ct);
    }

    /// The line of the history, and every signal of this note with it.
    public async Task ForgetNoteAsync(Account actor, long note, CancellationToken ct)
    {
        await writer.CatchUpAsync();
        await store.ForgetHistoryAsync(actor.Id, note, ct);
        await store.ForgetAsync(actor.Id, note, ct);
    }

    public async Task ForgetHistoryAsync(Account actor, CancellationToken ct)
    {
        await writer.CatchUpAsync();
        await store.ForgetHistoryAsync(actor.Id, note: null, ct);
    }

    /// With the account. Its rows are gone by then, so nothing is written any more.
    public async Task EraseAsync(long accountId, CancellationToken ct)
    {
        await writer.CatchUpAsync();
        await store.ForgetAsync(accountId, note: null, ct);
        await store.ForgetHistoryAsync(accountId, note: null, ct);
    }
}
