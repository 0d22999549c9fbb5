using Loquat.Data;

namespace Loquat.Discovery.ViewEvents;

/// Days in UTC, counted from 1970.
public static class ViewEventDay
{
    public static int Of(DateTimeOffset time) => (int)(time.ToUnixTimeMilliseconds() / TimeSpan.MillisecondsPerDay);

    /// A page's number begins with the time at which it was served.
    public static int OfPage(long page) => Of(Ids.TimeOf(page));

    public static DateOnly DateOf(int day) => DateOnly.FromDateTime(DateTime.UnixEpoch.AddDays(day));
}
