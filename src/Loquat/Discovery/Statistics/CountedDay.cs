namespace Loquat.Discovery.Statistics;

/// When the signals of a day were counted last.
public sealed class CountedDay
{
    public required int Day { get; init; }
    public DateTimeOffset CountedAt { get; set; }
}
