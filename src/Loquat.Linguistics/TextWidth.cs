using System.Globalization;
using System.Text;

namespace Loquat.Linguistics;

/// <summary>Measures text as it fills a line set in equal columns.</summary>
/// <remarks>After East Asian Width (UAX #11): wide and full-width characters take two columns, all others one. Emoji take two.</remarks>
public static class TextWidth
{
    /// <summary>Counts columns.</summary>
    /// <param name="text">Any text. Combined characters, such as an emoji with a skin tone, count once.</param>
    /// <returns>Two for each wide grapheme cluster, one for each other one.</returns>
    public static int Columns(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var columns = 0;
        var clusters = StringInfo.GetTextElementEnumerator(text);
        while (clusters.MoveNext())
        {
            Rune.DecodeFromUtf16(clusters.GetTextElement(), out var first, out _);
            columns += IsWide(first.Value) ? 2 : 1;
        }
        return columns;
    }

    static bool IsWide(int value) => value is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0x33FF) or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF) or (>= 0xA000 and <= 0xA4CF) or (>= 0xA960 and <= 0xA97C) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
