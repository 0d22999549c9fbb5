using Loquat.Discovery.Signals;

namespace Loquat.Discovery.Numbers;

/// What was done with notes, added up. What people looked at is counted from their signals; likes, saves and comments are those that
/// stand now.
public sealed record NumberSums
{
    /// Fewer lookers than this are not told apart, so that nobody can be guessed from a number.
    public const int FewestTold = 5;

    /// Twentieths of its length after which a video counts as watched to the end.
    const int WholeFrom = 19;

    public long Impressions { get; init; }
    public long Opens { get; init; }
    public long Plays { get; init; }

    /// In milliseconds, of all plays together.
    public long Watched { get; init; }

    /// How far each play came, in thousandths, of all plays together.
    public long Reached { get; init; }
    public long Completions { get; init; }
    public long Replays { get; init; }
    public long Shares { get; init; }
    public long Follows { get; init; }
    public long Likes { get; init; }
    public long Saves { get; init; }
    public long Comments { get; init; }

    public bool TellsPlays => Plays >= FewestTold;

    public static NumberSums Of(IEnumerable<NoteNumber> numbers)
    {
        var ofKind = numbers.ToLookup(number => number.Kind);
        long Times(SignalKind kind) => ofKind[kind].Sum(number => number.Times);
        return new()
        {
            Impressions = Times(SignalKind.Impression),
            Opens = Times(SignalKind.Open),
            Plays = Times(SignalKind.ShareWatched),
            Watched = ofKind[SignalKind.WatchTime].Sum(number => number.Total),
            Reached = ofKind[SignalKind.ShareWatched].Sum(number => number.Total),
            Completions = ofKind[SignalKind.ShareWatched].Where(number => number.Part >= WholeFrom).Sum(number => number.Times),
            Replays = ofKind[SignalKind.Replays].Sum(number => number.Total),
            Shares = Times(SignalKind.Share),
            Follows = Times(SignalKind.Follow),
            Likes = Times(SignalKind.Like),
            Saves = Times(SignalKind.Save),
            Comments = Times(SignalKind.Comment),
        };
    }
}
