using Loquat.Discovery.ViewEvents;

namespace Loquat.Discovery.Statistics;

/// What was done with notes, added up. What people looked at is counted from their signals; likes, saves and comments are those that
/// stand now.
public sealed record StatisticsSums
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

    public static StatisticsSums Of(IEnumerable<NoteStatistic> numbers)
    {
        var ofKind = numbers.ToLookup(number => number.Kind);
        long Times(ViewEventKind kind) => ofKind[kind].Sum(number => number.Times);
        return new()
        {
            Impressions = Times(ViewEventKind.Impression),
            Opens = Times(ViewEventKind.Open),
            Plays = Times(ViewEventKind.ShareWatched),
            Watched = ofKind[ViewEventKind.WatchTime].Sum(number => number.Total),
            Reached = ofKind[ViewEventKind.ShareWatched].Sum(number => number.Total),
            Completions = ofKind[ViewEventKind.ShareWatched].Where(number => number.Part >= WholeFrom).Sum(number => number.Times),
            Replays = ofKind[ViewEventKind.Replays].Sum(number => number.Total),
            Shares = Times(ViewEventKind.Share),
            Follows = Times(ViewEventKind.Follow),
            Likes = Times(ViewEventKind.Like),
            Saves = Times(ViewEventKind.Save),
            Comments = Times(ViewEventKind.Comment),
        };
    }
}
