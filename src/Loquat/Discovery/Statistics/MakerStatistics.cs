namespace Loquat.Discovery.Statistics;

/// The statistics of a note, or of all notes of an author, for a number of days up to today.
/// `Reaching`: how many plays reached at least each twentieth of the length, from the start to the end; empty with fewer than <see
/// cref="StatisticsSums.FewestTold"/> plays. `CountedAt`: when view events were last counted.
public sealed record MakerStatistics(
    int Days, StatisticsSums Sum, IReadOnlyList<StatisticsDay> PerDay, IReadOnlyList<long> Reaching, IReadOnlyList<StatisticsPlace> Places,
    DateTimeOffset? CountedAt);

/// The statistics of one day, in UTC.
public sealed record StatisticsDay(DateOnly Date, StatisticsSums Sum);

/// The impressions and opens of notes on one surface.
public sealed record StatisticsPlace(ViewEvents.Surface Surface, long Impressions, long Opens);

/// A note of the author with its sums.
public sealed record NumberedNote(long Id, string Heading, DateTimeOffset PublishedAt, StatisticsSums Sum);
