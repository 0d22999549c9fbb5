using Loquat.Discovery.Statistics;

namespace Loquat.Discovery.ViewEvents;

/// Where signals are kept: beside the database of the house, so that what is read there never waits for them, in a part for each day.
/// One writer at a time; who reads waits for nobody.
public abstract class ViewEventStore : IAsyncDisposable
{
    /// In bulk, once each: what is there already is left as it is. When it returns, the end of this process takes nothing away.
    public abstract Task WriteAsync(
        IReadOnlyCollection<ViewEvent> viewEvents, IReadOnlyCollection<ViewHistoryEntry> entries, CancellationToken ct);

    public abstract Task<IReadOnlyList<ViewEventCount>> CountAsync(long viewer, CancellationToken ct);

    /// The newest first.
    public abstract Task<IReadOnlyList<ViewEvent>> LatestAsync(long viewer, int most, CancellationToken ct);

    public abstract IAsyncEnumerable<ViewEvent> AllAsync(long viewer, CancellationToken ct);

    /// Of all notes, or of one.
    public abstract Task ForgetAsync(long viewer, long? note, CancellationToken ct);

    /// The newest first, those before a place.
    public abstract Task<IReadOnlyList<ViewHistoryEntry>> HistoryAsync(
        long viewer, ViewHistoryCursor before, int most, CancellationToken ct);

    /// Of all notes, or of one.
    public abstract Task ForgetHistoryAsync(long viewer, long? note, CancellationToken ct);

    public abstract Task ForgetHistoryBeforeAsync(DateTimeOffset time, CancellationToken ct);

    /// The notes of which there are signals on a day.
    public abstract Task<IReadOnlyList<long>> NotesOfAsync(int day, CancellationToken ct);

    /// What was done with these notes on a day, by anybody but their authors.
    public abstract Task<IReadOnlyList<NoteStatistic>> TallyAsync(
        int day, IReadOnlyList<(long Note, long Author)> notes, CancellationToken ct);

    /// The days that have a part, the oldest first, and how much disk each takes.
    public abstract Task<IReadOnlyList<(int Day, long Bytes)>> DaysAsync(CancellationToken ct);

    public abstract Task DropAsync(int day, CancellationToken ct);

    /// So that the first signal of a day need not wait.
    public abstract Task PrepareAsync(int day, CancellationToken ct);

    public abstract ValueTask DisposeAsync();

    /// What is counted for makers: each part of a surface, and of what was watched how far each one came, in twentieths. `s` are the
    /// signals of the day, `a` the notes and their authors.
    protected static string TallyOf(string viewEvents) => $"""
        SELECT s.note, s.kind, s.surface, count(*), sum(s.value) FROM {viewEvents} WHERE s.kind IN (1, 3, 5, 7, 10, 23)
        GROUP BY s.note, s.kind, s.surface
        UNION ALL
        SELECT note, 6, most / 50, count(*), sum(most) FROM (
            SELECT s.note AS note, max(s.value) AS most FROM {viewEvents} WHERE s.kind = 6
            GROUP BY s.note, s.viewer, s.page, s.position) farthest
        GROUP BY note, most / 50
        """;

    /// Of one viewer and note the last look alone, in the order of their names, so that two writers can't wait for each other.
    protected static IEnumerable<ViewHistoryEntry> Last(IEnumerable<ViewHistoryEntry> entries) =>
        entries.GroupBy(entry => (entry.Viewer, entry.Note)).Select(of => of.MaxBy(entry => entry.At)).OrderBy(entry => entry.Viewer)
            .ThenBy(entry => entry.Note);
}

/// Of one day and kind: how many there are, and what their values add up to.
public sealed record ViewEventCount(int Day, ViewEventKind Kind, long Times, long Sum);

/// A place in somebody's history.
public readonly record struct ViewHistoryCursor(long At, long Note)
{
    public static ViewHistoryCursor Top { get; } = new(long.MaxValue, long.MaxValue);

    /// `1764158400000-123`; the top where it is not of that form.
    public static ViewHistoryCursor Parse(string? text) =>
        text?.Split('-') is [var at, var note] && long.TryParse(at, System.Globalization.NumberStyles.None, null, out var time)
            && long.TryParse(note, System.Globalization.NumberStyles.None, null, out var id)
            ? new(time, id)
            : Top;

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{At}-{Note}");
}
