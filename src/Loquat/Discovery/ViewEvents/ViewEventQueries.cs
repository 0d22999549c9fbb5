using Loquat.Accounts;
using Loquat.Notes;
using Loquat.Notes.Views;

namespace Loquat.Discovery.ViewEvents;

/// Reads a person's own view events and view history.
public sealed class ViewEventQueries(ViewEventStore store, NoteQueries notes)
{
    public const int MostLatest = 50;
    public const int HistoryPage = 50;

    public async Task<ViewEventOverview> OfAsync(Account actor, CancellationToken ct)
    {
        var latest = await store.LatestAsync(actor.Id, MostLatest, ct);
        return new ViewEventOverview(await store.CountAsync(actor.Id, ct), latest,
            await NotesAsync(actor, latest.Select(viewEvent => viewEvent.Note), ct));
    }

    public async Task<WatchHistory> HistoryAsync(Account actor, ViewHistoryCursor before, CancellationToken ct)
    {
        // Reads one more than is shown, to find out whether there is more.
        var entries = await store.HistoryAsync(actor.Id, before, HistoryPage + 1, ct);
        var page = entries.Take(HistoryPage).ToArray();
        return new WatchHistory(page, await NotesAsync(actor, page.Select(entry => entry.Note), ct),
            entries.Count > HistoryPage ? new ViewHistoryCursor(page[^1].At, page[^1].Note) : null);
    }

    public IAsyncEnumerable<ViewEvent> AllAsync(Account actor, CancellationToken ct) => store.AllAsync(actor.Id, ct);

    /// The newest first.
    public async IAsyncEnumerable<ViewHistoryEntry> WholeHistoryAsync(
        Account actor, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        for (var before = ViewHistoryCursor.Top; ;)
        {
            var entries = await store.HistoryAsync(actor.Id, before, HistoryPage, ct);
            foreach (var entry in entries)
            {
                yield return entry;
            }
            if (entries.Count < HistoryPage)
            {
                yield break;
            }
            before = new ViewHistoryCursor(entries[^1].At, entries[^1].Note);
        }
    }

    /// The notes that the viewer may still see.
    async Task<IReadOnlyDictionary<long, NoteView>> NotesAsync(Account actor, IEnumerable<long> ids, CancellationToken ct) =>
        (await notes.LoadAsync(ids.Distinct(), new Viewer(actor.Id), ct)).ToDictionary(note => note.Id);
}

public sealed record ViewEventOverview(
    IReadOnlyList<ViewEventCount> Counts, IReadOnlyList<ViewEvent> Latest, IReadOnlyDictionary<long, NoteView> Notes);

public sealed record WatchHistory(
    IReadOnlyList<ViewHistoryEntry> Entries, IReadOnlyDictionary<long, NoteView> Notes, ViewHistoryCursor? Next);
