using Loquat.Data;

namespace Loquat.Discovery.ViewEvents;

/// Days in UTC, counted from 1970.
public static class ViewEventDay
{
    public static int Of(DateTimeOffset time) => (int)(time.ToUnixTimeMilliseconds() / TimeSpan.MillisecondsPerDay);

    /// The id of a page contains the time at which it was rendered.
    public static int OfPage(long page) => Of(Ids.TimeOf(page));

    public static DateOnly DateOf(int day) => DateOnly.FromDateTime(DateTime.UnixEpoch.AddDays(day));
}
