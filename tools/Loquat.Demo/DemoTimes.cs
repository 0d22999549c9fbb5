namespace Loquat.Demo;

/// Publishing times: over several weeks, few at night, the last ones a few minutes ago.
static class DemoTimes
{
    static readonly TimeSpan Usual = TimeSpan.FromDays(35);
    const int UsualNotes = 400;

    /// Activity by the hour of the day, from 0 to 10.
    static readonly int[] Hours = [2, 1, 1, 1, 1, 2, 4, 6, 7, 6, 6, 7, 9, 7, 6, 5, 6, 7, 9, 10, 10, 9, 7, 4];

    /// Oldest first. Uses its own random generator, because the number of draws depends on the hour.
    public static IReadOnlyList<DateTimeOffset> Of(int notes, DateTimeOffset now)
    {
        var dice = new Random(notes);
        var span = Usual * Math.Max(0.1, Math.Sqrt((double)notes / UsualNotes));
        var times = new DateTimeOffset[notes];
        for (var i = 0; i < notes; i++)
        {
            do
            {
                times[i] = now - TimeSpan.FromMinutes(4) - (span * dice.NextDouble());
            }
            while (dice.Next(10) >= Hours[times[i].Hour]);
        }
        for (var i = 0; i < Math.Min(4, notes); i++)
        {
            times[i] = now - TimeSpan.FromMinutes(3 + (i * 11));
        }
        Array.Sort(times);
        return times;
    }

    /// A random later time, never in the future.
    public static DateTimeOffset After(DateTimeOffset time, TimeSpan most, DateTimeOffset now, Random dice)
    {
        var room = (now - time) * 0.9;
        return time + ((room < most ? room : most) * Math.Pow(dice.NextDouble(), 1.5));
    }
}
