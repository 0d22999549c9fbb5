using Loquat.Discovery.Statistics;

namespace Loquat.Discovery.ViewEvents;

/// Stores view events apart from the main database, so that its readers never wait for them, with one part per day. There is one writer at
/// a time; readers never wait.
public abstract class ViewEventStore : IAsyncDisposable
{
    /// Writes in bulk and ignores events that exist already. What was written survives the end of this process.
    public abstract Task WriteAsync(
        IReadOnlyCollection<ViewEvent> viewEvents, IReadOnlyCollection<ViewHistoryEntry> entries, CancellationToken ct);

    public abstract Task<IReadOnlyList<ViewEventCount>> CountAsync(long viewer, CancellationToken ct);

    /// The newest first.
    public abstract Task<IReadOnlyList<ViewEvent>> LatestAsync(long viewer, int most, CancellationToken ct);

    public abstract IAsyncEnumerable<ViewEvent> AllAsync(long viewer, CancellationToken ct);

    /// For all notes, or for one.
    public abstract Task ForgetAsync(long viewer, long? note, CancellationToken ct);

    /// The newest first, starting before the cursor.
    public abstract Task<IReadOnlyList<ViewHistoryEntry>> HistoryAsync(
        long viewer, ViewHistoryCursor before, int most, CancellationToken ct);

    /// For all notes, or for one.
    public abstract Task ForgetHistoryAsync(long viewer, long? note, CancellationToken ct);

    public abstract Task ForgetHistoryBeforeAsync(DateTimeOffset time, CancellationToken ct);

    /// The notes with view events on a day.
    public abstract Task<IReadOnlyList<long>> NotesOfAsync(int day, CancellationToken ct);

    /// Counts the events of these notes on a day, without those of their authors.
    public abstract Task<IReadOnlyList<NoteStatistic>> TallyAsync(
        int day, IReadOnlyList<(long Note, long Author)> notes, CancellationToken ct);

    /// The stored days, oldest first, with the disk use of each.
    public abstract Task<IReadOnlyList<(int Day, long Bytes)>> DaysAsync(CancellationToken ct);

    public abstract Task DropAsync(int day, CancellationToken ct);

    /// Creates the part of a day in advance, so that its first event need not wait.
    public abstract Task PrepareAsync(int day, CancellationToken ct);

    public abstract ValueTask DisposeAsync();

    /// Counts by note, kind and surface; for `ShareWatched`, by the twentieth of the length that each play reached. `s` are the events of
    /// the day, `a` the notes and their authors.
    protected static string TallyOf(string viewEvents) => $"""
        SELECT s.note, s.kind, s.surface, count(*), sum(s.value) FROM {viewEvents}
        WHERE s.kind IN ({(int)ViewEventKind.Impression}, {(int)ViewEventKind.Open}, {(int)ViewEventKind.WatchTime},
            {(int)ViewEventKind.Replays}, {(int)ViewEventKind.Share}, {(int)ViewEventKind.Follow})
        GROUP BY s.note, s.kind, s.surface
        UNION ALL
        SELECT note, {(int)ViewEventKind.ShareWatched}, most / 50, count(*), sum(most) FROM (
            SELECT s.note AS note, max(s.value) AS most FROM {viewEvents} WHERE s.kind = {(int)ViewEventKind.ShareWatched}
            GROUP BY s.note, s.viewer, s.page, s.position) farthest
        GROUP BY note, most / 50
        """;

    /// Only the latest entry for each viewer and note, sorted by key to avoid deadlocks.
    protected static IEnumerable<ViewHistoryEntry> Last(IEnumerable<ViewHistoryEntry> entries) =>
        entries.GroupBy(entry => (entry.Viewer, entry.Note)).Select(of => of.MaxBy(entry => entry.At)).OrderBy(entry => entry.Viewer)
            .ThenBy(entry => entry.Note);
}

/// The number of events of a kind on one day, and the sum of their values.
public sealed record ViewEventCount(int Day, ViewEventKind Kind, long Times, long Sum);

/// A position in the view history.
public readonly record struct ViewHistoryCursor(long At, long Note)
{
    public static ViewHistoryCursor Top { get; } = new(long.MaxValue, long.MaxValue);

    /// Parses `1764158400000-123`; any other form is the top.
    public static ViewHistoryCursor Parse(string? text) =>
        text?.Split('-') is [var at, var note] && long.TryParse(at, System.Globalization.NumberStyles.None, null, out var time)
            && long.TryParse(note, System.Globalization.NumberStyles.None, null, out var id)
            ? new(time, id)
            : Top;

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{At}-{Note}");
}
