using Loquat.Discovery.Numbers;

namespace Loquat.Discovery.Signals;

/// Where signals are kept: beside the database of the house, so that what is read there never waits for them, in a part for each day.
/// One writer at a time; who reads waits for nobody.
public abstract class SignalStore : IAsyncDisposable
{
    /// In bulk, once each: what is there already is left as it is. When it returns, the end of this process takes nothing away.
    public abstract Task WriteAsync(IReadOnlyCollection<Signal> signals, IReadOnlyCollection<Look> looks, CancellationToken ct);

    public abstract Task<IReadOnlyList<SignalCount>> CountAsync(long viewer, CancellationToken ct);

    /// The newest first.
    public abstract Task<IReadOnlyList<Signal>> LatestAsync(long viewer, int most, CancellationToken ct);

    public abstract IAsyncEnumerable<Signal> AllAsync(long viewer, CancellationToken ct);

    /// Of all notes, or of one.
    public abstract Task ForgetAsync(long viewer, long? note, CancellationToken ct);

    /// The newest first, those before a place.
    public abstract Task<IReadOnlyList<Look>> LooksAsync(long viewer, LookCursor before, int most, CancellationToken ct);

    /// Of all notes, or of one.
    public abstract Task ForgetLooksAsync(long viewer, long? note, CancellationToken ct);

    public abstract Task ForgetLooksBeforeAsync(DateTimeOffset time, CancellationToken ct);

    /// The notes of which there are signals on a day.
    public abstract Task<IReadOnlyList<long>> NotesOfAsync(int day, CancellationToken ct);

    /// What was done with these notes on a day, by anybody but their authors.
    public abstract Task<IReadOnlyList<NoteNumber>> TallyAsync(int day, IReadOnlyList<(long Note, long Author)> notes, CancellationToken ct);

    /// The days that have a part, the oldest first, and how much disk each takes.
    public abstract Task<IReadOnlyList<(int Day, long Bytes)>> DaysAsync(CancellationToken ct);

    public abstract Task DropAsync(int day, CancellationToken ct);

    /// So that the first signal of a day need not wait.
    public abstract Task PrepareAsync(int day, CancellationToken ct);

    public abstract ValueTask DisposeAsync();

    /// What is counted for makers: each part of a surface, and of what was watched how far each one came, in twentieths. `s` are the
    /// signals of the day, `a` the notes and their authors.
    protected static string TallyOf(string signals) => $"""
        SELECT s.note, s.kind, s.surface, count(*), sum(s.value) FROM {signals} WHERE s.kind IN (1, 3, 5, 7, 10, 23) GROUP BY s.note, s.kind, s.surface
        UNION ALL
        SELECT note, 6, most / 50, count(*), sum(most) FROM (
            SELECT s.note AS note, max(s.value) AS most FROM {signals} WHERE s.kind = 6 GROUP BY s.note, s.viewer, s.page, s.position) farthest
        GROUP BY note, most / 50
        """;

    /// Of one viewer and note the last look alone, in the order of their names, so that two writers can't wait for each other.
    protected static IEnumerable<Look> Last(IEnumerable<Look> looks) =>
        looks.GroupBy(look => (look.Viewer, look.Note)).Select(of => of.MaxBy(look => look.At)).OrderBy(look => look.Viewer).ThenBy(look => look.Note);
}

/// Of one day and kind: how many there are, and what their values add up to.
public sealed record SignalCount(int Day, SignalKind Kind, long Times, long Sum);

/// A place in somebody's history.
public readonly record struct LookCursor(long At, long Note)
{
    public static LookCursor Top { get; } = new(long.MaxValue, long.MaxValue);

    /// `1764158400000-123`; the top where it is not of that form.
    public static LookCursor Parse(string? text) =>
        text?.Split('-') is [var at, var note] && long.TryParse(at, System.Globalization.NumberStyles.None, null, out var time) && long.TryParse(note, System.Globalization.NumberStyles.None, null, out var id)
            ? new(time, id)
            : Top;

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{At}-{Note}");
}
