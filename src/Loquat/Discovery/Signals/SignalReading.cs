using Loquat.Accounts;
using Loquat.Notes;
using Loquat.Notes.Views;

namespace Loquat.Discovery.Signals;

/// What is kept of somebody's looking, for themselves.
public sealed class SignalReading(SignalStore store, NoteReading notes)
{
    public const int MostLatest = 50;
    public const int HistoryPage = 50;

    public async Task<SignalOverview> OfAsync(Account actor, CancellationToken ct)
    {
        var latest = await store.LatestAsync(actor.Id, MostLatest, ct);
        return new SignalOverview(await store.CountAsync(actor.Id, ct), latest, await NotesAsync(actor, latest.Select(signal => signal.Note), ct));
    }

    public async Task<WatchHistory> HistoryAsync(Account actor, LookCursor before, CancellationToken ct)
    {
        // One more than is shown, to know whether there is more.
        var looks = await store.LooksAsync(actor.Id, before, HistoryPage + 1, ct);
        var page = looks.Take(HistoryPage).ToArray();
        return new WatchHistory(page, await NotesAsync(actor, page.Select(look => look.Note), ct), looks.Count > HistoryPage ? new LookCursor(page[^1].At, page[^1].Note) : null);
    }

    public IAsyncEnumerable<Signal> AllAsync(Account actor, CancellationToken ct) => store.AllAsync(actor.Id, ct);

    /// The newest first.
    public async IAsyncEnumerable<Look> AllLooksAsync(Account actor, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        for (var before = LookCursor.Top; ;)
        {
            var looks = await store.LooksAsync(actor.Id, before, HistoryPage, ct);
            foreach (var look in looks)
            {
                yield return look;
            }
            if (looks.Count < HistoryPage)
            {
                yield break;
            }
            before = new LookCursor(looks[^1].At, looks[^1].Note);
        }
    }

    /// Those that the viewer may still see.
    async Task<IReadOnlyDictionary<long, NoteView>> NotesAsync(Account actor, IEnumerable<long> ids, CancellationToken ct) =>
        (await notes.LoadAsync(ids.Distinct(), new Viewer(actor.Id), ct)).ToDictionary(note => note.Id);
}

public sealed record SignalOverview(IReadOnlyList<SignalCount> Counts, IReadOnlyList<Signal> Latest, IReadOnlyDictionary<long, NoteView> Notes);

public sealed record WatchHistory(IReadOnlyList<Look> Looks, IReadOnlyDictionary<long, NoteView> Notes, LookCursor? Next);
