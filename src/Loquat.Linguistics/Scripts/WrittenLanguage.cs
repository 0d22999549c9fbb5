using System.Text;

namespace Loquat.Linguistics.Scripts;

/// <summary>Guesses the language of a text from its scripts alone.</summary>
/// <remarks>
/// A simple rule: a script stands for its largest language, Han with kana is Japanese, and Latin letters count as English. Shares are of
/// letters. A Han character, a kana and a Hangul syllable count double, since they carry as much as two or more letters.
/// </remarks>
public static class WrittenLanguage
{
    /// <summary>The BCP 47 tag of a text without letters of a known script.</summary>
    public const string Undetermined = "und";

    // A Japanese text rarely has a smaller share of kana. A Chinese text may quote some kana.
    const double KanaShareOfJapanese = 0.1;

    /// <summary>Returns the BCP 47 tag of the most likely language.</summary>
    /// <param name="text">Any text; only its letters count.</param>
    /// <returns>One of <c>zh ja ko en ru ar hi th el he</c>, or <see cref="Undetermined"/>.</returns>
    public static string Guess(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var counts = new Dictionary<string, int>();
        foreach (var rune in text.EnumerateRunes())
        {
            if (ScriptOf(rune) is { } script)
            {
                counts[script] = counts.GetValueOrDefault(script) + (script is "Han" or "Kana" or "Hangul" ? 2 : 1);
            }
        }
        if (counts.Count == 0)
        {
            return Undetermined;
        }
        var (han, kana) = (counts.GetValueOrDefault("Han"), counts.GetValueOrDefault("Kana"));
        var isJapanese = kana > 0 && kana >= (han + kana) * KanaShareOfJapanese;
        counts.Remove("Kana");
        counts["Han"] = han + kana;
        return counts.MaxBy(c => c.Value).Key switch
        {
            "Han" => isJapanese ? "ja" : "zh",
            "Hangul" => "ko",
            "Cyrillic" => "ru",
            "Arabic" => "ar",
            "Devanagari" => "hi",
            "Thai" => "th",
            "Greek" => "el",
            "Hebrew" => "he",
            _ => "en",
        };
    }

    static string? ScriptOf(Rune rune) => rune.Value switch
    {
        (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= 0xC0 and <= 0x24F) or (>= 0xFF21 and <= 0xFF3A) or (>= 0xFF41 and <= 0xFF5A) =>
            "Latin",
        >= 0x370 and <= 0x3FF => "Greek",
        >= 0x400 and <= 0x52F => "Cyrillic",
        >= 0x5D0 and <= 0x5EA => "Hebrew",
        >= 0x620 and <= 0x6FF => "Arabic",
        >= 0x900 and <= 0x97F => "Devanagari",
        >= 0xE00 and <= 0xE4F => "Thai",
        (>= 0x3041 and <= 0x30FF) or (>= 0xFF66 and <= 0xFF9D) => "Kana",
        (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0x20000 and <= 0x323AF) => "Han",
        (>= 0xAC00 and <= 0xD7A3) or (>= 0x1100 and <= 0x11FF) or (>= 0x3131 and <= 0x318E) => "Hangul",
        _ => null,
    };
}
