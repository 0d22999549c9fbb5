using System.Globalization;
using System.Text;

namespace Loquat.Linguistics.Search;

/// <summary>Creates the search tokens of a text, the same for every database.</summary>
/// <remarks>
/// In scripts with spaces between words, each word is a token. In scripts without spaces (Chinese, Japanese, Thai and similar), and in
/// Korean, whose particles are attached to words, each character and each pair of adjacent characters is a token: one character can be
/// searched for, and two match exactly. A symbol such as an emoji is a token. No token contains a space, a quotation mark or a private-use
/// character.
/// </remarks>
public static class SearchTokens
{
    /// <summary>The maximum number of tokens of one text. The longest note stays below it.</summary>
    public const int Most = 12_000;

    /// <summary>Longer words are cut to this length, in UTF-16 units.</summary>
    public const int LongestWord = 40;

    /// <summary>Splits a folded text into pieces.</summary>
    public static IEnumerable<SearchPiece> PiecesOf(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        return Pieces(folded);
    }

    /// <summary>Returns the distinct tokens of a text, in the order of their first occurrence.</summary>
    public static IReadOnlyList<string> Of(string text) =>
        [.. PiecesOf(SearchFolding.Fold(text)).SelectMany(AllOf).Distinct(StringComparer.Ordinal).Take(Most)];

    /// <summary>Returns the tokens that a text must have to contain this piece: the pairs of a dense run, or the word.</summary>
    public static IEnumerable<string> NeededFor(SearchPiece piece)
    {
        if (!piece.IsDense)
        {
            return [WordOf(piece.Text)];
        }
        var characters = CharactersOf(piece.Text);
        return characters.Count == 1 ? characters : PairsOf(characters);
    }

    /// <summary>Returns the single tokens of a piece: those that a text must have to contain its characters in any order.</summary>
    public static IEnumerable<string> SinglesOf(SearchPiece piece) => piece.IsDense ? CharactersOf(piece.Text) : [WordOf(piece.Text)];

    static IEnumerable<string> AllOf(SearchPiece piece) =>
        piece.IsDense && CharactersOf(piece.Text) is var characters ? characters.Concat(PairsOf(characters)) : [WordOf(piece.Text)];

    static IEnumerable<string> PairsOf(IReadOnlyList<string> characters) => characters.Zip(characters.Skip(1), string.Concat);

    static List<string> CharactersOf(string text) => [.. text.EnumerateRunes().Select(rune => rune.ToString())];

    static string WordOf(string word) => word.Length <= LongestWord ? word
        : word[..(char.IsHighSurrogate(word[LongestWord - 1]) ? LongestWord - 1 : LongestWord)];

    static IEnumerable<SearchPiece> Pieces(string folded)
    {
        var (start, kind) = (0, Kind.Space);
        for (var at = 0; at < folded.Length;)
        {
            var known = Rune.TryGetRuneAt(folded, at, out var rune);
            var here = known ? KindOf(rune, kind) : Kind.Space;
            if (here != kind || here == Kind.Picture)
            {
                if (kind != Kind.Space && at > start)
                {
                    yield return new SearchPiece(folded[start..at], start, kind == Kind.Dense);
                }
                (start, kind) = (at, here);
            }
            at += known ? rune.Utf16SequenceLength : 1;
        }
        if (kind != Kind.Space && folded.Length > start)
        {
            yield return new SearchPiece(folded[start..], start, kind == Kind.Dense);
        }
    }

    enum Kind { Space, Word, Dense, Picture }

    static Kind KindOf(Rune rune, Kind before) => IsDense(rune.Value) ? Kind.Dense : Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
                or UnicodeCategory.OtherNumber => Kind.Word,
        // Vowel signs of Indic scripts.
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark when before is Kind.Word or Kind.Dense => before,
        UnicodeCategory.OtherSymbol => Kind.Picture,
        _ => Kind.Space,
    };

    static bool IsDense(int value) => value is
        (>= 0x2E80 and <= 0x2FDF) or (>= 0x3005 and <= 0x3007) or (>= 0x3021 and <= 0x3029) or (>= 0x3041 and <= 0x3096)
            or (>= 0x309D and <= 0x309F)
            or (>= 0x30A1 and <= 0x30FA) or (>= 0x30FC and <= 0x31BF) or (>= 0x31F0 and <= 0x31FF) or (>= 0x3400 and <= 0x4DBF)
            or (>= 0x4E00 and <= 0x9FFF)
            or (>= 0xA960 and <= 0xA97F) or (>= 0xAC00 and <= 0xD7FF) or (>= 0x1100 and <= 0x11FF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0x20000 and <= 0x3FFFF)
            or (>= 0x0E01 and <= 0x0E4E) or (>= 0x0E81 and <= 0x0ECD) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17D3)
        or (>= 0x1F1E6 and <= 0x1F1FF);
}
