using System.Globalization;

namespace Loquat.Notes.Publishing;

/// The local time at which an author wants to publish: date, time and time zone.
public sealed record ChosenHour(string Date, string Time, string Zone)
{
    /// After a year, authors don't remember what they wrote.
    public static readonly TimeSpan Farthest = TimeSpan.FromDays(366);

    const string DateFormat = "yyyy-MM-dd";
    const string TimeFormat = "HH:mm";

    public static ChosenHour None { get; } = new("", "", "");

    /// A time zone alone is not a choice.
    public bool IsChosen => Date.Length > 0 || Time.Length > 0;

    public static ChosenHour Of(Note note)
    {
        if (note.ScheduledAt is not { } at)
        {
            return None;
        }
        var there = TimeZoneInfo.ConvertTime(at, ZoneOf(note.ScheduleZone ?? "") ?? TimeZoneInfo.Utc);
        return new(there.ToString(DateFormat, CultureInfo.InvariantCulture), there.ToString(TimeFormat, CultureInfo.InvariantCulture),
            note.ScheduleZone ?? "");
    }

    /// Null if the choice is not a valid time for publishing.
    public DateTimeOffset? MomentOrNone(DateTimeOffset now)
    {
        try
        {
            return IsChosen ? Moment(now) : null;
        }
        catch (Refusal)
        {
            return null;
        }
    }

    /// The UTC time of the choice. Of a time that occurs twice when clocks are set back, the first is used.
    public DateTimeOffset Moment(DateTimeOffset now)
    {
        if (!DateTime.TryParseExact($"{Date} {Time}", $"{DateFormat} {TimeFormat}", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var local))
        {
            throw Refusal.Invalid(Text.Schedule_Unclear, "publishDate");
        }
        var zone = ZoneOf(Zone) ?? throw Refusal.Invalid(Text.Schedule_WhichZone, "zone");
        if (zone.IsInvalidTime(local))
        {
            throw Refusal.Invalid(Text.Schedule_NoSuchHour, "publishDate");
        }
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        // Years 1 and 9999 can't be represented in every time zone.
        var at = local.Year is > 1 and < 9999 ? new DateTimeOffset(local, offset).ToUniversalTime() : DateTimeOffset.UnixEpoch;
        return at <= now ? throw Refusal.Invalid(Text.Schedule_Past, "publishDate")
            : at > now + Farthest ? throw Refusal.Invalid(Text.Schedule_TooFar, "publishDate")
            : at;
    }

    /// By IANA name, such as `Asia/Shanghai`.
    public static TimeZoneInfo? ZoneOf(string name) =>
        name.Length is > 0 and <= 64 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '+' or '-')
            && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;
}
