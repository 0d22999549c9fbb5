namespace Loquat.Discovery.ViewEvents;

/// What a browser may say of a note, and how much of it.
public static class ViewEventRules
{
    static readonly int LongestView = (int)TimeSpan.FromHours(4).TotalMilliseconds;

    /// For each kind that a page sends: the largest value, and how many parts of it may come. What can be true only once has one part.
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

    /// Nothing for what no page may say. A value beyond what can be is cut to it.
    public static (ViewEventKind Kind, byte Sequence, int Value)? Checked(long kind, long sequence, long value) =>
        kind is >= 0 and <= byte.MaxValue && Sent.TryGetValue((ViewEventKind)kind, out var rule) && sequence >= 0 && sequence < rule.Parts
            && value >= 0
            ? ((ViewEventKind)kind, (byte)sequence, (int)Math.Min(value, rule.Most))
            : null;

    /// What counts as having looked at a note, for the history.
    public static bool IsLooking(ViewEventKind kind) => kind is ViewEventKind.Open or ViewEventKind.WatchTime;

    /// Milliseconds that are added up, rather than counted.
    public static bool IsTime(ViewEventKind kind) => kind is ViewEventKind.Dwell or ViewEventKind.Reading or ViewEventKind.WatchTime;
}
