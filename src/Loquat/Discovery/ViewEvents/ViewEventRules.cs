namespace Loquat.Discovery.ViewEvents;

/// Validates the events that a browser reports.
public static class ViewEventRules
{
    static readonly int LongestView = (int)TimeSpan.FromHours(4).TotalMilliseconds;

    /// For each kind that a page may send: the largest value, and how many events per note. A kind that can happen only once allows one.
    static readonly Dictionary<ViewEventKind, (int Most, int Parts)> Sent = new()
    {
        [ViewEventKind.Impression] = (0, 1),
        [ViewEventKind.Dwell] = (LongestView, 200),
        [ViewEventKind.Open] = (0, 1),
        [ViewEventKind.Reading] = (LongestView, 200),
        [ViewEventKind.WatchTime] = (LongestView, 200),
        [ViewEventKind.ShareWatched] = (1_000, 200),
        [ViewEventKind.Replays] = (100, 200),
        [ViewEventKind.Skip] = (0, 1),
        [ViewEventKind.Unmute] = (0, 1),
        [ViewEventKind.Share] = (0, 1),
    };

    /// Null for an invalid event. Larger values are reduced to the maximum.
    public static (ViewEventKind Kind, byte Sequence, int Value)? Checked(long kind, long sequence, long value) =>
        kind is >= 0 and <= byte.MaxValue && Sent.TryGetValue((ViewEventKind)kind, out var rule) && sequence >= 0 && sequence < rule.Parts
            && value >= 0
            ? ((ViewEventKind)kind, (byte)sequence, (int)Math.Min(value, rule.Most))
            : null;

    /// The kinds that create an entry in the view history.
    public static bool IsLooking(ViewEventKind kind) => kind is ViewEventKind.Open or ViewEventKind.WatchTime;

    /// Kinds whose values are milliseconds to be added up.
    public static bool IsTime(ViewEventKind kind) => kind is ViewEventKind.Dwell or ViewEventKind.Reading or ViewEventKind.WatchTime;
}
