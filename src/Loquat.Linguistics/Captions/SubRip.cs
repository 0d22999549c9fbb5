using System.Globalization;
using System.Text.RegularExpressions;

namespace Loquat.Linguistics.Captions;

/// <summary>Reads SubRip, which has no standard, like common players: a number, times with a comma, lines of text, an empty line.</summary>
static partial class SubRip
{
    public static IEnumerable<CaptionCue> Read(string[] lines)
    {
        for (var at = 0; ;)
        {
            while (at < lines.Length && IsEmpty(lines[at]))
            {
                at++;
            }
            if (at == lines.Length)
            {
                yield break;
            }
            // The number is arbitrary and may be missing.
            if (Counter().IsMatch(lines[at]) && at + 1 < lines.Length)
            {
                at++;
            }
            var (start, end) = Timings(lines[at], at + 1);
            var text = TextFrom(lines, ++at);
            at += text.Length;
            yield return new CaptionCue(start, end, CaptionText.OfSrt(string.Join('\n', text)));
        }
    }

    static string[] TextFrom(string[] lines, int from)
    {
        var end = from;
        while (end < lines.Length && !IsEmpty(lines[end]))
        {
            if (TimingLine().IsMatch(lines[end]))
            {
                throw new CaptionFault(CaptionFaultKind.NoEmptyLine, end + 1);
            }
            end++;
        }
        return lines[from..end];
    }

    static (int Start, int End) Timings(string line, int number)
    {
        if (!line.Contains("-->", StringComparison.Ordinal))
        {
            throw new CaptionFault(CaptionFaultKind.NoTime, number);
        }
        var time = TimingLine().Match(line);
        if (!time.Success || Milliseconds(time, 1) is not { } start || Milliseconds(time, 5) is not { } end)
        {
            throw new CaptionFault(CaptionFaultKind.BadTime, number);
        }
        return end > start ? (start, end) : throw new CaptionFault(CaptionFaultKind.EndsTooEarly, number);
    }

    static int? Milliseconds(Match time, int first)
    {
        int Number(int group) => int.Parse(time.Groups[first + group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return Number(1) < 60 && Number(2) < 60 ? (((((Number(0) * 60) + Number(1)) * 60) + Number(2)) * 1000) + Number(3) : null;
    }

    static bool IsEmpty(string line) => string.IsNullOrWhiteSpace(line);

    [GeneratedRegex(@"^\s*[0-9]+\s*$")]
    private static partial Regex Counter();

    // A point instead of the comma is common. A screen position may follow the times.
    [GeneratedRegex(@"^\s*([0-9]{1,2}):([0-9]{2}):([0-9]{2})[,.]([0-9]{3})\s*-->\s*"
        + @"([0-9]{1,2}):([0-9]{2}):([0-9]{2})[,.]([0-9]{3})(\s.*)?$")]
    private static partial Regex TimingLine();
}
