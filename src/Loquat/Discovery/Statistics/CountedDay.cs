namespace Loquat.Discovery.Statistics;

/// When the view events of a day were last counted.
public sealed class CountedDay
{
    public required int Day { get; init; }
    public DateTimeOffset CountedAt { get; set; }
}
