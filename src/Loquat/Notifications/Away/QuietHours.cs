using System.Globalization;

namespace Loquat.Notifications.Away;

/// Hours in which nothing rings, by the clock where somebody lives. They may go over midnight.
public sealed record QuietHours(TimeOnly From, TimeOnly Until, string Zone)
{
    public static QuietHours None { get; } = new(default, default, "");

    public bool AreThere => From != Until && Zone.Length > 0;

    /// As forms say it: `22:30`, and a zone such as `Asia/Shanghai`. Both empty for none; the zone is kept, for what else comes by that
    /// clock.
    public static QuietHours Parse(string from, string until, string zone)
    {
        if (from.Length == 0 && until.Length == 0)
        {
            return zone.Length == 0 || ZoneOf(zone) is not null
                ? new(default, default, zone)
                : throw Refusal.Invalid(Text.Schedule_WhichZone, "zone");
        }
        if (!TimeOnly.TryParseExact(from, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var begin)
            || !TimeOnly.TryParseExact(until, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end) || begin == end)
        {
            throw Refusal.Invalid(Text.Push_QuietWrong, "quietFrom");
        }
        return ZoneOf(zone) is not null ? new(begin, end, zone) : throw Refusal.Invalid(Text.Schedule_WhichZone, "zone");
    }

    /// When they are over, if it is within them; nothing otherwise. An hour that the clock leaves out or has twice is taken as it comes.
    public DateTimeOffset? EndFor(DateTimeOffset now)
    {
        if (!AreThere || ZoneOf(Zone) is not { } zone)
        {
            return null;
        }
        var there = TimeZoneInfo.ConvertTime(now, zone);
        var time = TimeOnly.FromDateTime(there.DateTime);
        if (!time.IsBetween(From, Until))
        {
            return null;
        }
        var left = Until - time;
        return now + left;
    }

    public static TimeZoneInfo? ZoneOf(string id) =>
        id.Length is > 0 and <= 64 && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId ? zone : null;
}
