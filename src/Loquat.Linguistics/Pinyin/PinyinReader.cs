using Loquat.Linguistics.Dictionaries;
using Loquat.Linguistics.Segmentation;

namespace Loquat.Linguistics.Pinyin;

/// <summary>Reads Chinese text aloud: each character with the reading that its context asks for.</summary>
/// <remarks>
/// The text is divided into words. The dictionary knows the readings of words. For words with several readings, mostly
/// single characters, <see cref="ReadingRules"/> look at the neighbours, and otherwise the dictionary's most explained reading is taken.
/// </remarks>
public sealed class PinyinReader(ChineseSegmenter segmenter, ChineseDictionary dictionary)
{
    static readonly Lazy<PinyinReader> Lazily = new(() => new(ChineseSegmenter.Default, ChineseDictionary.Default));

    /// <summary>The reader with the dictionaries of the build.</summary>
    public static PinyinReader Default => Lazily.Value;

    /// <summary>Returns the readings of all Han characters that have one, in order.</summary>
    public IReadOnlyList<PinyinSyllable> Read(string text)
    {
        var simplified = ChineseDictionary.Simplified(text);
        var found = new List<PinyinSyllable>(text.Length);
        foreach (var word in segmenter.Segment(text).Where(word => word.Kind == WordKind.Han))
        {
            ReadWord(text, simplified, word.Start, word.Length, found);
        }
        return found;
    }

    // A word that the dictionary lacks is read by the longest words within it.
    void ReadWord(string text, string simplified, int start, int length, List<PinyinSyllable> found)
    {
        for (var (at, end) = (start, start + length); at < end;)
        {
            var part = Math.Max(1, dictionary.LongestAt(text.AsSpan(at, end - at)));
            var syllables = SyllablesOf(text, simplified, at, part);
            for (; syllables is null && part > 1; syllables = SyllablesOf(text, simplified, at, part))
            {
                part--;
            }
            for (var i = 0; i < (syllables?.Length ?? 0); i++)
            {
                found.Add(new(at + i, PinyinText.Plain(syllables![i])));
            }
            at += part;
        }
    }

    string[]? SyllablesOf(string text, string simplified, int at, int length)
    {
        if (ReadingRules.Of(simplified, at, length) is { } ruled)
        {
            return ruled;
        }
        return dictionary.Find(text.Substring(at, length)).Select(entry => (entry, Syllables: entry.Pronunciation.Split(' ')))
            .Where(reading => reading.Syllables.Length == length && char.IsAsciiDigit(reading.entry.Pronunciation[^1]))
            .OrderByDescending(reading => reading.entry.IsOfGlossary && length > 1)
            .ThenByDescending(reading => char.IsLower(reading.Syllables[0][0]))
            .ThenByDescending(reading => reading.entry.Senses.Sum(sense => IsReference(sense) ? 1 : 20 + sense.Length))
            .Select(reading => reading.Syllables).FirstOrDefault();
    }

    static bool IsReference(string sense) =>
        sense.Contains("variant of", StringComparison.Ordinal) || sense.StartsWith("used in", StringComparison.Ordinal)
        || sense.StartsWith("see ", StringComparison.Ordinal) || sense.StartsWith("surname", StringComparison.Ordinal);
}
