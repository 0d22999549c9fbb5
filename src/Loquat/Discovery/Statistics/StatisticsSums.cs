using Loquat.Discovery.ViewEvents;

namespace Loquat.Discovery.Statistics;

/// Sums of statistics. Views are counted from view events; likes, saves and comments are those that exist now.
public sealed record StatisticsSums
{
    /// With fewer plays, no details are shown, so that nobody can be identified from a number.
    public const int FewestTold = 5;

    /// The twentieth of its length from which a video counts as watched to the end.
    const int WholeFrom = 19;

    public long Impressions { get; init; }
    public long Opens { get; init; }
    public long Plays { get; init; }

    /// The watch time of all plays, in milliseconds.
    public long Watched { get; init; }

    /// The sum over all plays of how far each came, in thousandths of the length.
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
