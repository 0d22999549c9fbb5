namespace Loquat.Discovery.Statistics;

/// What a maker is told of a note, or of all of theirs, for a number of days that ends today.
/// `Reaching`: how many plays came at least to each twentieth of the length, from the beginning to the end; of fewer than
/// <see cref="StatisticsSums.FewestTold"/> nothing. `CountedAt`: when signals were counted last.
public sealed record MakerStatistics(
    int Days, StatisticsSums Sum, IReadOnlyList<StatisticsDay> PerDay, IReadOnlyList<long> Reaching, IReadOnlyList<StatisticsPlace> Places,
    DateTimeOffset? CountedAt);

/// What was done on one day, in UTC.
public sealed record StatisticsDay(DateOnly Date, StatisticsSums Sum);

/// Where notes were found: how often they came into view there, and were opened from there.
public sealed record StatisticsPlace(ViewEvents.Surface Surface, long Impressions, long Opens);

/// One of a maker's notes with its sums.
public sealed record NumberedNote(long Id, string Heading, DateTimeOffset PublishedAt, StatisticsSums Sum);
