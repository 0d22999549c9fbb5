namespace Loquat.Discovery.Signals;

/// What a browser may say of a note, and how much of it.
public static class SignalRules
{
    static readonly int LongestLook = (int)TimeSpan.FromHours(4).TotalMilliseconds;

    /// For each kind that a page sends: the largest value, and how many parts of it may come. What can be true only once has one part.
    static readonly Dictionary<SignalKind, (int Most, int Parts)> Sent = new()
    {
        [SignalKind.Impression] = (0, 1),
        [SignalKind.Dwell] = (LongestLook, 200),
        [SignalKind.Open] = (0, 1),
        [SignalKind.Reading] = (LongestLook, 200),
        [SignalKind.WatchTime] = (LongestLook, 200),
        [SignalKind.ShareWatched] = (1_000, 200),
        [SignalKind.Replays] = (100, 200),
        [SignalKind.Skip] = (0, 1),
        [SignalKind.Unmute] = (0, 1),
        [SignalKind.Share] = (0, 1),
    };

    /// Nothing for what no page may say. A value beyond what can be is cut to it.
    public static (SignalKind Kind, byte Sequence, int Value)? Checked(long kind, long sequence, long value) =>
        kind is >= 0 and <= byte.MaxValue && Sent.TryGetValue((SignalKind)kind, out var rule) && sequence >= 0 && sequence < rule.Parts && value >= 0
            ? ((SignalKind)kind, (byte)sequence, (int)Math.Min(value, rule.Most))
            : null;

    /// What counts as having looked at a note, for the history.
    public static bool IsLooking(SignalKind kind) => kind is SignalKind.Open or SignalKind.WatchTime;

    /// Milliseconds that are added up, rather than counted.
    public static bool IsTime(SignalKind kind) => kind is SignalKind.Dwell or SignalKind.Reading or SignalKind.WatchTime;
}
