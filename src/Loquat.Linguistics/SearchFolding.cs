using System.Globalization;
using System.Text;

namespace Loquat.Linguistics;

/// <summary>Folds the spellings that a searcher means alike into one.</summary>
/// <remarks>
/// Compatibility forms become plain (NFKC, Unicode Standard Annex 15), capitals small, diacritics of Latin, Greek and Cyrillic letters and
/// the points of Arabic and Hebrew go, and Traditional Chinese characters become Simplified ones by OpenCC's table of characters
/// (Apache-2.0). The voiced marks of kana stay, as they make another sound, and so do the vowels of scripts that write them as marks. What
/// is no text, such as half of a character, becomes a space. Folding a folded text changes nothing.
/// </remarks>
public static class SearchFolding
{
    /// <summary>The folded text.</summary>
    public static string Fold(string text) => Follow(text).Text;

    /// <summary>The folded text, which knows where its pieces came from.</summary>
    public static FoldedText Follow(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        var places = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfCharacter(text, at);
            var piece = end - at == 1 && char.IsAscii(text[at]) ? PlainOf(text[at]) : FoldOne(text[at..end]);
            folded.Append(piece);
            places.AddRange(Enumerable.Repeat(at, piece.Length));
            at = end;
        }
        places.Add(text.Length);
        return new FoldedText(folded.ToString(), [.. places]);
    }

    /// A character with what is put together with it.
    static int EndOfCharacter(string text, int start)
    {
        var at = start + LengthAt(text, start);
        while (at < text.Length && IsJoined(text, at))
        {
            at += LengthAt(text, at);
        }
        return at;
    }

    static int LengthAt(string text, int at) => Rune.TryGetRuneAt(text, at, out var rune) ? rune.Utf16SequenceLength : 1;

    static bool IsJoined(string text, int at) => text[at] is (>= '\u1160' and <= '\u11FF') or '\uFF9E' or '\uFF9F'
        || CharUnicodeInfo.GetUnicodeCategory(text,
            at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    static string PlainOf(char c) => char.IsControl(c) ? " " : char.ToLowerInvariant(c).ToString();

    static string FoldOne(string character)
    {
        try
        {
            // Twice: small letters and simplified characters may have compatibility forms of their own.
            return Simplify(Step(Step(character)));
        }
        catch (ArgumentException)
        {
            // Half of a character, or no character at all.
            return " ";
        }
    }

    static string Step(string character)
    {
        var plain = Spell(character.Normalize(NormalizationForm.FormKC).ToLowerInvariant()).Normalize(NormalizationForm.FormD);
        return string.Concat(plain.Where(c => !IsDiacritic(c))).Normalize(NormalizationForm.FormC);
    }

    static bool IsDiacritic(char c) =>
        c is (>= '\u0300' and <= '\u036F') or (>= '\u1AB0' and <= '\u1AFF') or (>= '\u1DC0' and <= '\u1DFF')
            or (>= '\u20D0' and <= '\u20FF')
                or (>= '\u064B' and <= '\u065F') or '\u0670' or '\u0640' or (>= '\u0591' and <= '\u05C7') or (>= '\uFE00' and <= '\uFE0F');

    /// Letters whose mark no form of normalisation takes off.
    static string Spell(string text) => text.All(char.IsAscii) ? text : text
        .Replace("ß", "ss", StringComparison.Ordinal).Replace("æ", "ae", StringComparison.Ordinal)
        .Replace("œ", "oe", StringComparison.Ordinal)
        .Replace("ø", "o", StringComparison.Ordinal).Replace("đ", "d", StringComparison.Ordinal).Replace("ð", "d", StringComparison.Ordinal)
        .Replace("ł", "l", StringComparison.Ordinal).Replace("ı", "i", StringComparison.Ordinal).Replace("þ", "th",
            StringComparison.Ordinal)
        .Replace("ς", "σ", StringComparison.Ordinal);

    static string Simplify(string text)
    {
        var simple = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            simple.Append(Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse or UnicodeCategory.Control
                or UnicodeCategory.OtherNotAssigned
                || rune == Rune.ReplacementChar ? " " : SimplifiedCharacters.Of(rune).ToString());
        }
        return simple.ToString();
    }
}
