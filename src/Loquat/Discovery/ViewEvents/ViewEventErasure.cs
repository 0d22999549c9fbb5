using Loquat.Accounts;

namespace Loquat.Discovery.ViewEvents;

/// Deletes a person's view events and view history, at once and permanently.
public sealed class ViewEventErasure(ViewEventStore store, ViewEventWriter writer)
{
    public async Task ForgetViewEventsAsync(Account actor, CancellationToken ct)
    {
        await writer.CatchUpAsync();
        await store.ForgetAsync(actor.Id, note: null, ct);
    }

    /// Deletes the history entry and all view events of the note.
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

    /// Runs after the account's rows were deleted, so no new events are written.
    public async Task EraseAsync(long accountId, CancellationToken ct)
    {
        await writer.CatchUpAsync();
        await store.ForgetAsync(accountId, note: null, ct);
        await store.ForgetHistoryAsync(accountId, note: null, ct);
    }
}
