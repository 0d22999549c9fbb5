using System.Buffers;

namespace Loquat.Linguistics.Identification;

/// <summary>Recognizes words that belong to no language: laughter, cries, initials and keyboard noise.</summary>
static class WordNoise
{
    const int ShortestLaughter = 4;
    const int LongestInitials = 5;
    const int ShortestRun = 5;
    const string Keys = "qwertyuiop asdfghjkl zxcvbnm";

    static readonly string[] Laughs =
        ["ha", "he", "hi", "ho", "ja", "je", "ji", "ah", "eh", "xa", "xi", "rs", "ks", "lo", "ке", "ха", "хе", "хи", "ах"];

    static readonly SearchValues<char> Vowels = SearchValues.Create(
        "aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿāăąēĕėęěĩīĭįıōŏőœũūŭůűųơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ");

    static readonly SearchValues<char>[] KeyboardRows =
        [SearchValues.Create("qwertyuiop"), SearchValues.Create("asdfghjkl"), SearchValues.Create("zxcvbnm")];

    /// <summary>Returns whether a word is an abbreviation in capital letters, such as OOTD.</summary>
    /// <param name="word">Letters as they are written.</param>
    public static bool IsInitials(ReadOnlySpan<char> word) =>
        word.Length is > 1 and <= LongestInitials && !word.ContainsAnyExceptInRange('A', 'Z');

    /// <summary>Returns whether a word is no word.</summary>
    /// <param name="word">Letters of the Latin or Cyrillic script in lower case.</param>
    public static bool IsNoise(ReadOnlySpan<char> word) =>
        IsOneLetterRepeated(word) || IsLaughter(word) || HasNoVowel(word) || IsKeyboardRun(word);

    static bool IsOneLetterRepeated(ReadOnlySpan<char> word) => word.Length > 2 && !word.ContainsAnyExcept(word[0]);

    static bool IsLaughter(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestLaughter)
        {
            return false;
        }
        foreach (var laugh in Laughs)
        {
            var rest = word;
            while (rest.StartsWith(laugh, StringComparison.Ordinal))
            {
                rest = rest[laugh.Length..];
            }
            if (rest.IsEmpty || (rest.Length == 1 && rest[0] == laugh[0]))
            {
                return true;
            }
        }
        return false;
    }

    // Initials of pinyin or English: yyds, tbh.
    static bool HasNoVowel(ReadOnlySpan<char> word) => word.Length > 1 && char.IsAsciiLetter(word[0]) && !word.ContainsAny(Vowels);

    // Letters of one row of the keyboard, most of them beside the one before.
    static bool IsKeyboardRun(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestRun || !IsInOneRow(word))
        {
            return false;
        }
        var neighbours = 0;
        for (var i = 1; i < word.Length; i++)
        {
            var distance = Keys.IndexOf(word[i], StringComparison.Ordinal) - Keys.IndexOf(word[i - 1], StringComparison.Ordinal);
            neighbours += Math.Abs(distance) <= 1 ? 1 : 0;
        }
        return neighbours >= word.Length * 3 / 5;
    }

    static bool IsInOneRow(ReadOnlySpan<char> word)
    {
        foreach (var row in KeyboardRows)
        {
            if (!word.ContainsAnyExcept(row))
            {
                return true;
            }
        }
        return false;
    }
}
