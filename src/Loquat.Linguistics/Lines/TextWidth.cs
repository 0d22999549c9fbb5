using System.Globalization;
using System.Text;

namespace Loquat.Linguistics.Lines;

/// <summary>Measures text in columns of equal width.</summary>
/// <remarks>By East Asian Width (UAX #11): wide and full-width characters take two columns, all others one. Emoji take two.</remarks>
public static class TextWidth
{
    /// <summary>Counts columns.</summary>
    /// <param name="text">Any text. Combined characters, such as an emoji with a skin tone, count once.</param>
    /// <returns>Two for each wide grapheme cluster, one for each other.</returns>
    public static int Columns(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var columns = 0;
        var clusters = StringInfo.GetTextElementEnumerator(text);
        while (clusters.MoveNext())
        {
            var cluster = clusters.GetTextElement();
            Rune.DecodeFromUtf16(cluster, out var first, out _);
            columns += IsWide(first.Value) || IsEmoji(first.Value) || cluster.Contains(ShownAsEmoji, StringComparison.Ordinal) ? 2 : 1;
        }
        return columns;
    }

    const char ShownAsEmoji = '\uFE0F';

    static bool IsWide(int value) => value is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0x33FF) or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF) or (>= 0xA000 and <= 0xA4CF) or (>= 0xA960 and <= 0xA97C) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);

    // Wide emoji outside of the blocks above, and the regional indicators of flags.
    static bool IsEmoji(int value) => value is
        0x231A or 0x231B or (>= 0x23E9 and <= 0x23EC) or 0x23F0 or 0x23F3 or 0x25FD or 0x25FE or 0x2614 or 0x2615
            or (>= 0x2648 and <= 0x2653)
            or 0x267F or 0x2693 or 0x26A1 or 0x26AA or 0x26AB or 0x26BD or 0x26BE or 0x26C4 or 0x26C5 or 0x26CE or 0x26D4 or 0x26EA
            or 0x26F2 or 0x26F3
            or 0x26F5 or 0x26FA or 0x26FD or 0x2705 or 0x270A or 0x270B or 0x2728 or 0x274C or 0x274E or (>= 0x2753 and <= 0x2755) or 0x2757
            or (>= 0x2795 and <= 0x2797) or 0x27B0 or 0x27BF or 0x2B1B or 0x2B1C or 0x2B50 or 0x2B55 or 0x1F004 or 0x1F0CF or 0x1F18E
            or (>= 0x1F191 and <= 0x1F19A) or (>= 0x1F1E6 and <= 0x1F1FF) or (>= 0x1F200 and <= 0x1F265) or (>= 0x1F7E0 and <= 0x1F7EB)
            or 0x1F7F0;
}
