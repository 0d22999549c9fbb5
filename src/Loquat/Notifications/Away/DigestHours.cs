namespace Loquat.Notifications.Away;

/// The local time of digests: in the morning, and for weekly digests on Saturday.
public static class DigestHours
{
    static readonly TimeOnly Morning = new(9, 0);

    public static DateTimeOffset NextAfter(DateTimeOffset moment, DigestRhythm rhythm, string zone)
    {
        var there = ZoneOf(zone);
        for (var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, there).DateTime); ; day = day.AddDays(1))
        {
            var local = day.ToDateTime(Morning);
            var at = new DateTimeOffset(local, there.GetUtcOffset(local)).ToUniversalTime();
            if (at > moment && (rhythm == DigestRhythm.Daily || day.DayOfWeek == DayOfWeek.Saturday))
            {
                return at;
            }
        }
    }

    public static int DayOf(DateTimeOffset due, string zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(due, ZoneOf(zone)).DateTime).DayNumber;

    /// Without chosen quiet hours, a late digest still waits from 21:00 until the morning.
    public static QuietHours QuietOf(PushChoice choice) =>
        PushChoices.QuietOf(choice) is { AreThere: true } chosen ? chosen : new(new TimeOnly(21, 0), Morning, ZoneOf(choice.Zone).Id);

    static TimeZoneInfo ZoneOf(string zone) => QuietHours.ZoneOf(zone) ?? TimeZoneInfo.Utc;
}
