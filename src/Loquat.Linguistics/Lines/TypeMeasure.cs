using System.Text;

namespace Loquat.Linguistics.Lines;

/// <summary>Estimates the width of text without knowing the font.</summary>
/// <remarks>Based on the advance widths of Noto Sans. Most other fonts are narrower. In thousandths of an em.</remarks>
public static class TypeMeasure
{
    /// <summary>The width of the widest grapheme cluster, in thousandths of an em.</summary>
    public const int WidestCluster = 1_500;

    const int Wide = 1_000;
    const int Emoji = 1_250;
    const int Space = 280;

    /// <summary>Returns the length of a line of text.</summary>
    /// <param name="text">Any text on one line.</param>
    /// <returns>Thousandths of an em.</returns>
    public static int Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return LineBreaking.Clusters(text).Sum(c => OfCluster(c.Cluster));
    }

    /// Whether most characters are full-width, and so without spaces between words.
    internal static bool IsMostlyWide(string text) => TextWidth.Columns(text) > LineBreaking.Clusters(text).Count() * 3 / 2;

    static int OfCluster(string cluster)
    {
        Rune.DecodeFromUtf16(cluster, out var first, out _);
        return TextWidth.Columns(cluster) == 2
            ? first.Value is >= 0x1F000 and < 0x20000 || cluster.Length > 1 && first.Value < 0x2E80 ? Emoji : Wide
            : first.Value switch
            {
                0x2014 or 0x2026 or 0x2E3A => Wide,
                ' ' or 0xA0 or '\t' => Space,
                0x200B or 0x2060 or 0xFEFF => 0,
                'i' or 'l' or 'j' or 't' or 'f' or 'r' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or '(' or ')' or '[' or ']'
                    or '-' or '/' or '’' or '‘' => 380,
                'm' or 'w' or 'M' or 'W' or '@' or '%' => 930,
                >= 'A' and <= 'Z' => 680,
                >= '0' and <= '9' => 580,
                _ => 600,
            };
    }
}
