using System.Globalization;

namespace Loquat.Linguistics.Lines;

/// <summary>Breaks text into lines by the rules of its scripts.</summary>
/// <remarks>
/// A simplified UAX #14 with the strict rules of Chinese and Japanese (CLREQ 3.1.4, JLREQ 3.1): no line starts with a closing mark or ends
/// with an opening mark. Latin words and numbers, and a dash or ellipsis of two characters, are not split. Lines break only between
/// grapheme clusters. Thai and similar scripts, which need a dictionary, break at spaces.
/// </remarks>
public static class LineBreaking
{
    /// <summary>Finds the positions at which a line may start.</summary>
    /// <param name="text">The text of one paragraph.</param>
    /// <returns>UTF-16 indices after spaces, ascending, without the start and the end of the text.</returns>
    public static IReadOnlyList<int> Opportunities(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<int>();
        BreakClass? earlier = null, before = null;
        var isSpaced = false;
        foreach (var (start, cluster) in Clusters(text))
        {
            var here = BreakClasses.Of(cluster);
            if (here == BreakClass.Space)
            {
                isSpaced = true;
                continue;
            }
            if (before is { } last && MayPart(earlier, last, isSpaced, here))
            {
                found.Add(start);
            }
            // A character after a space starts something new, as a minus sign does.
            (earlier, before) = (isSpaced ? null : before, here);
            isSpaced = false;
        }
        return found;
    }

    /// <summary>Fills each line with as much text as fits.</summary>
    /// <param name="text">The text of one paragraph.</param>
    /// <param name="width">The length of a line in thousandths of an em, at least 1,500.</param>
    /// <returns>The lines, whose concatenation is the text. Trailing spaces may exceed the width. Only a unit longer than a line is
    /// split.</returns>
    public static IReadOnlyList<string> Lines(string text, int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, TypeMeasure.WidestCluster);
        var lines = new List<string>();
        var (start, at, filled) = (0, 0, 0);
        foreach (var end in Opportunities(text).Append(text.Length))
        {
            foreach (var piece in Pieces(text[at..end], width))
            {
                if (filled > 0 && filled + TypeMeasure.Of(piece.TrimEnd()) > width)
                {
                    lines.Add(text[start..at]);
                    (start, filled) = (at, 0);
                }
                filled += TypeMeasure.Of(piece);
                at += piece.Length;
            }
        }
        if (at > start)
        {
            lines.Add(text[start..at]);
        }
        return lines;
    }

    internal static IEnumerable<(int Start, string Cluster)> Clusters(string text)
    {
        var clusters = StringInfo.GetTextElementEnumerator(text);
        while (clusters.MoveNext())
        {
            yield return (clusters.ElementIndex, clusters.GetTextElement());
        }
    }

    /// Returns the whole if it fits on a line, otherwise its clusters.
    static IEnumerable<string> Pieces(string whole, int width) =>
        TypeMeasure.Of(whole.TrimEnd()) <= width ? [whole] : Clusters(whole).Select(c => c.Cluster);

    static bool MayPart(BreakClass? earlier, BreakClass before, bool isSpaced, BreakClass after)
    {
        if (before == BreakClass.Hint)
        {
            return true;
        }
        if (after is BreakClass.Closing or BreakClass.WideClosing or BreakClass.Ellipsis or BreakClass.Hint
            || before is BreakClass.Opening or BreakClass.WideOpening)
        {
            return false;
        }
        return isSpaced || MayPartClose(earlier, before, after);
    }

    /// Without a space between them.
    static bool MayPartClose(BreakClass? earlier, BreakClass before, BreakClass after) => (before, after) switch
    {
        (BreakClass.Glue or BreakClass.Prefix or BreakClass.Quote, _) => false,
        (_, BreakClass.Glue or BreakClass.Quote or BreakClass.Hyphen or BreakClass.Slash) => false,
        (BreakClass.Dash, BreakClass.Dash) => false,
        (BreakClass.Dash, _) or (_, BreakClass.Dash) => true,
        (BreakClass.Hyphen, BreakClass.Digit) => false,
        (BreakClass.Hyphen, _) => earlier is BreakClass.Letter or BreakClass.Digit or BreakClass.Ideograph,
        (BreakClass.Slash, _) => after == BreakClass.Letter && earlier is BreakClass.Letter or BreakClass.Ideograph,
        (BreakClass.Letter or BreakClass.Digit
            or BreakClass.Closing, BreakClass.Letter or BreakClass.Digit or BreakClass.Opening or BreakClass.Prefix) => false,
        _ => true,
    };
}
