using System.Globalization;

namespace Loquat.Web.Parts;

/// The zones among which an author without script chooses, from west to east.
public static class TimeZones
{
    static readonly string[] Regions = [
        "Africa/", "America/", "Antarctica/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/"
    ];

    static readonly Lazy<IReadOnlyList<TimeZoneInfo>> all = new(() =>
        [TimeZoneInfo.Utc,
            .. TimeZoneInfo.GetSystemTimeZones().Where(zone => Regions.Any(region => zone.Id.StartsWith(region, StringComparison.Ordinal)))
                .OrderBy(zone => zone.Id, StringComparer.Ordinal)]);

    public static IReadOnlyList<TimeZoneInfo> All => all.Value;

    /// `Asia/Shanghai` as people read it.
    public static string NameOf(string zone) => zone.Replace('_', ' ');

    /// The time on the clock there, with the zone: an hour without one says nothing.
    public static string Said(DateTimeOffset at, string? zone)
    {
        var found = Loquat.Notes.Publishing.ChosenHour.ZoneOf(zone ?? "") ?? TimeZoneInfo.Utc;
        var there = TimeZoneInfo.ConvertTime(at, found);
        return $"{there.ToString(Text.Date_Format, CultureInfo.CurrentCulture)} "
            + $"{there.ToString("HH:mm", CultureInfo.InvariantCulture)} ({NameOf(found.Id)})";
    }
}
