using System.Globalization;

namespace Loquat.Notifications.Away;

/// Hours without pushes, in the person's time zone. They may span midnight.
public sealed record QuietHours(TimeOnly From, TimeOnly Until, string Zone)
{
    public static QuietHours None { get; } = new(default, default, "");

    public bool AreThere => From != Until && Zone.Length > 0;

    /// Parses form values: `22:30` and a zone such as `Asia/Shanghai`. Both times empty means none. The zone is kept even then, because
    /// digests use it.
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

    /// When the quiet hours end if `now` is within them, else null. A change of daylight saving in between may shift the end.
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
