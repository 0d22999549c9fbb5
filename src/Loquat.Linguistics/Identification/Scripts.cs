using System.Text;

namespace Loquat.Linguistics.Identification;

/// <summary>The scripts of letters, and the language of scripts that only one language of the tables uses.</summary>
static class Scripts
{
    /// <summary>Returns the script of a letter, or <see cref="Script.None"/> for anything else.</summary>
    public static Script Of(Rune rune) => rune.Value switch
    {
        (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or 0xAA or 0xBA or (>= 0xC0 and <= 0xD6) or (>= 0xD8 and <= 0xF6)
            or (>= 0xF8 and <= 0x24F) or (>= 0x1E00 and <= 0x1EFF) or (>= 0xFF21 and <= 0xFF3A) or (>= 0xFF41 and <= 0xFF5A)
            => Script.Latin,
        (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x323AF) or 0x3007
            => Script.Han,
        (>= 0x3041 and <= 0x3096) or (>= 0x30A1 and <= 0x30FA) or (>= 0xFF66 and <= 0xFF9D) => Script.Kana,
        (>= 0xAC00 and <= 0xD7A3) or (>= 0x1100 and <= 0x11FF) or (>= 0x3131 and <= 0x318E) => Script.Hangul,
        >= 0x400 and <= 0x52F => Script.Cyrillic,
        (>= 0x620 and <= 0x64A) or (>= 0x66E and <= 0x6D3) or (>= 0x750 and <= 0x77F) => Script.Arabic,
        >= 0x5D0 and <= 0x5EA => Script.Hebrew,
        (>= 0x370 and <= 0x3FF) or (>= 0x1F00 and <= 0x1FFF) => Script.Greek,
        >= 0x900 and <= 0x97F => Script.Devanagari,
        >= 0xE01 and <= 0xE4E => Script.Thai,
        _ => Rune.IsLetter(rune) ? Script.Other : Script.None,
    };

    /// <summary>Returns the language of a script that one language uses, or null.</summary>
    public static string? LanguageOf(Script script) => script switch
    {
        Script.Hangul => "ko",
        Script.Thai => "th",
        Script.Greek => "el",
        Script.Hebrew => "he",
        _ => null,
    };
}
