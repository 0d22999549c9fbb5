using System.Globalization;

namespace Loquat.Web.Parts;

/// The time zones that an author without script chooses from.
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

    /// The name for people, without underscores.
    public static string NameOf(string zone) => zone.Replace('_', ' ');

    /// The local time with the name of its zone.
    public static string Said(DateTimeOffset at, string? zone)
    {
        var found = Loquat.Notes.Publishing.ChosenHour.ZoneOf(zone ?? "") ?? TimeZoneInfo.Utc;
        var there = TimeZoneInfo.ConvertTime(at, found);
        return $"{there.ToString(Text.Date_Format, CultureInfo.CurrentCulture)} "
            + $"{there.ToString("HH:mm", CultureInfo.InvariantCulture)} ({NameOf(found.Id)})";
    }
}
