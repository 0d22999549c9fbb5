using System.Globalization;
using System.Text;
using Loquat.Linguistics.Scripts;

namespace Loquat.Linguistics.Search;

/// <summary>Folds equivalent spellings into one for search.</summary>
/// <remarks>
/// Replaces compatibility forms (NFKC, Unicode Standard Annex 15) and upper case, removes the diacritics of Latin, Greek and Cyrillic and
/// the points of Arabic and Hebrew, and replaces Traditional Chinese characters with Simplified ones by OpenCC's table (Apache-2.0).
/// Voiced marks of kana and vowel signs are kept, because they change the sound. Invalid text, such as a lone surrogate, becomes a space.
/// Folding is idempotent.
/// </remarks>
public static class SearchFolding
{
    /// <summary>Returns the folded text.</summary>
    public static string Fold(string text) => Follow(text).Text;

    /// <summary>Returns the folded text with the original positions of its parts.</summary>
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

    /// The end of a character with its combining marks.
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
            // Twice, because lower-case letters and simplified characters may themselves have compatibility forms.
            return Simplify(Step(Step(character)));
        }
        catch (ArgumentException)
        {
            // A lone surrogate or a noncharacter.
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

    /// Replaces letters that no normalisation form decomposes.
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
