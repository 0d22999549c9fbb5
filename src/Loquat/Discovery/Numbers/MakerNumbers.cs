namespace Loquat.Discovery.Numbers;

/// What a maker is told of a note, or of all of theirs, for a number of days that ends today.
/// `Reaching`: how many plays came at least to each twentieth of the length, from the beginning to the end; of fewer than
/// <see cref="NumberSums.FewestTold"/> nothing. `CountedAt`: when signals were counted last.
public sealed record MakerNumbers(
    int Days, NumberSums Sum, IReadOnlyList<NumberDay> PerDay, IReadOnlyList<long> Reaching, IReadOnlyList<NumberPlace> Places, DateTimeOffset? CountedAt);

/// What was done on one day, in UTC.
public sealed record NumberDay(DateOnly Date, NumberSums Sum);

/// Where notes were found: how often they came into view there, and were opened from there.
public sealed record NumberPlace(Signals.Surface Surface, long Impressions, long Opens);

/// One of a maker's notes with its sums.
public sealed record NumberedNote(long Id, string Heading, DateTimeOffset PublishedAt, NumberSums Sum);
