using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Loquat.Linguistics.Captions;

/// <summary>Reads and writes WebVTT (W3C, 4 April 2019). It reads the parts that a player needs, like the parser of section 6.1. While that
/// parser skips an invalid cue silently, this one reports the line.</summary>
public static partial class WebVtt
{
    const string Signature = "WEBVTT";
    const string Arrow = "-->";

    // More than any video here has, and small enough that no time overflows an int.
    const int MostHours = 99;

    /// <summary>Writes cues. Characters that could be read as markup are escaped.</summary>
    public static string Write(IEnumerable<CaptionCue> cues)
    {
        ArgumentNullException.ThrowIfNull(cues);
        var file = new StringBuilder(Signature).Append('\n');
        foreach (var cue in cues)
        {
            file.Append('\n').Append(Time(cue.StartMs)).Append(" --> ").Append(Time(cue.EndMs)).Append('\n')
                .Append(Escaped(CaptionText.Tidy(cue.Text))).Append('\n');
        }
        return file.ToString();
    }

    /// <summary>Converts external text to one line of cue text.</summary>
    public static string PlainLine(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return CaptionText.Tidy(words.ReplaceLineEndings(" "));
    }

    internal static bool IsSaid(string firstLine) =>
        firstLine.StartsWith(Signature, StringComparison.Ordinal)
            && (firstLine.Length == Signature.Length || firstLine[Signature.Length] is ' ' or '\t');

    internal static IEnumerable<CaptionCue> Read(string[] lines)
    {
        var at = 1;
        // The header ends at the first empty line or time.
        while (at < lines.Length && lines[at].Length > 0 && !HasArrow(lines[at]))
        {
            at++;
        }
        while (true)
        {
            while (at < lines.Length && lines[at].Length == 0)
            {
                at++;
            }
            if (at == lines.Length)
            {
                yield break;
            }
            if (Block(lines, ref at) is { } cue)
            {
                yield return cue;
            }
        }
    }

    /// Returns a cue, or null for other blocks: a note, a style, a region.
    static CaptionCue? Block(string[] lines, ref int at)
    {
        // The line before the time is the cue identifier, which is ignored.
        var time = HasArrow(lines[at]) ? at : at + 1 < lines.Length && HasArrow(lines[at + 1]) ? at + 1 : -1;
        if (time < 0)
        {
            if (!IsAside(lines[at]))
            {
                throw new CaptionFault(CaptionFaultKind.NoTime, at + 1);
            }
            at = EndOf(lines, at + 1);
            return null;
        }
        var (start, end) = Timings(lines[time], time + 1);
        at = EndOf(lines, time + 1);
        return new CaptionCue(start, end, CaptionText.OfVtt(string.Join('\n', lines[(time + 1)..at])));
    }

    /// A block ends before an empty line, or before a time, which starts another block.
    static int EndOf(string[] lines, int from)
    {
        while (from < lines.Length && lines[from].Length > 0 && !HasArrow(lines[from]))
        {
            from++;
        }
        return from;
    }

    static (int Start, int End) Timings(string line, int number)
    {
        // Position and size settings may follow; they are ignored.
        var parts = TimingLine().Match(line);
        if (!parts.Success || Milliseconds(parts.Groups[1].Value) is not { } start || Milliseconds(parts.Groups[2].Value) is not { } end)
        {
            throw new CaptionFault(CaptionFaultKind.BadTime, number);
        }
        return end > start ? (start, end) : throw new CaptionFault(CaptionFaultKind.EndsTooEarly, number);
    }

    /// Section 6.3: optional hours, two digits each of minutes and seconds below sixty, and three digits of milliseconds.
    static int? Milliseconds(string written)
    {
        var time = Timestamp().Match(written);
        if (!time.Success)
        {
            return null;
        }
        var (hours, minutes, seconds) = (Number(time.Groups[1]), Number(time.Groups[2]), Number(time.Groups[3]));
        return hours <= MostHours && minutes < 60 && seconds < 60
            ? (((((hours * 60) + minutes) * 60) + seconds) * 1000) + Number(time.Groups[4])
            : null;
    }

    static int Number(Group digits) =>
        digits.Length == 0 ? 0
            : int.TryParse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : int.MaxValue;

    static bool HasArrow(string line) => line.Contains(Arrow, StringComparison.Ordinal);

    static bool IsAside(string line) => Aside().IsMatch(line);

    static string Time(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds) is var time
        ? string.Create(CultureInfo.InvariantCulture,
            $"{(int)time.TotalHours:00}:{time.Minutes:00}:{time.Seconds:00}.{time.Milliseconds:000}") : "";

    static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex(@"^[ \t\f]*([0-9:.]+)[ \t\f]*-->[ \t\f]*([0-9:.]+)(?:[ \t\f].*)?$")]
    private static partial Regex TimingLine();

    [GeneratedRegex(@"^(?:([0-9]{2,}):)?([0-9]{2}):([0-9]{2})\.([0-9]{3})$")]
    private static partial Regex Timestamp();

    [GeneratedRegex(@"^(NOTE([ \t].*)?|STYLE[ \t]*|REGION[ \t]*)$")]
    private static partial Regex Aside();
}
