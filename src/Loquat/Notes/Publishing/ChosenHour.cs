using System.Globalization;

namespace Loquat.Notes.Publishing;

/// An hour as an author chose it: a day, a time on the clock, and the zone in which that clock hangs.
public sealed record ChosenHour(string Date, string Time, string Zone)
{
    /// After a year nobody remembers what they wrote.
    public static readonly TimeSpan Farthest = TimeSpan.FromDays(366);

    const string DateFormat = "yyyy-MM-dd";
    const string TimeFormat = "HH:mm";

    public static ChosenHour None { get; } = new("", "", "");

    /// A zone alone chooses nothing.
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

    /// Nothing where nobody could publish then.
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

    /// The moment that it means. Where clocks are put back an hour comes twice; the first one is meant.
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
        // Where the calendar ends there is no such moment in every zone.
        var at = local.Year is > 1 and < 9999 ? new DateTimeOffset(local, offset).ToUniversalTime() : DateTimeOffset.UnixEpoch;
        return at <= now ? throw Refusal.Invalid(Text.Schedule_Past, "publishDate")
            : at > now + Farthest ? throw Refusal.Invalid(Text.Schedule_TooFar, "publishDate")
            : at;
    }

    /// By its name in the database of zones, such as `Asia/Shanghai`.
    public static TimeZoneInfo? ZoneOf(string name) =>
        name.Length is > 0 and <= 64 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '+' or '-')
            && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;
}
