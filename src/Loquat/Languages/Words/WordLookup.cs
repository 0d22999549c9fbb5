using Loquat.Linguistics.Dictionaries;
using Loquat.Linguistics.Pinyin;

namespace Loquat.Languages.Words;

/// Looks up the words of a text: their readings by context, meanings, base forms and characters.
public static class WordLookup
{
    /// A longer word is in no dictionary.
    public const int LongestWord = 64;

    /// The languages whose words can be looked up.
    public static bool Supports(string language) => language is "zh" or "en";

    /// The longest sensible word at a position, or null if there is none.
    public static LookedUpWord? At(string text, string language, int position)
    {
        foreach (var span in SpansOf(text, language))
        {
            if (position < span.Start)
            {
                return null;
            }
            if (position < span.End)
            {
                return Whole(text, span, ReadingsOf(text, span.Language));
            }
        }
        return null;
    }

    /// A given word, with the reading that it has in a sentence if that contains it.
    public static LookedUpWord Of(string word, string language, string sentence = "")
    {
        var at = sentence.IndexOf(word, StringComparison.Ordinal);
        var text = at < 0 ? word : sentence;
        return Whole(text, new(language, Math.Max(0, at), word.Length), ReadingsOf(text, language));
    }

    /// The known words of a text in the order of their first appearance, each once, without their characters.
    public static IReadOnlyList<LookedUpWord> All(string text, string language, int most)
    {
        var readings = ReadingsOf(text, language);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [
            .. SpansOf(text, language).Where(span => span.Language == language && seen.Add(span.Of(text)))
                .Select(span => Short(text, span, readings)).Where(word => word.IsKnown).Take(most)
        ];
    }

    static IEnumerable<WordSpan> SpansOf(string text, string language) =>
        language == "zh" ? ChineseWordSpans.In(text) : EnglishWordSpans.In(text);

    static IReadOnlyList<PinyinSyllable> ReadingsOf(string text, string language) =>
        language == "zh" ? PinyinReader.Default.Read(text) : [];

    static LookedUpWord Whole(string text, WordSpan span, IReadOnlyList<PinyinSyllable> readings)
    {
        var word = Short(text, span, readings);
        return span.Language == "zh" ? word with { Characters = CharacterMeanings.Of(word.Written, span.Start, readings) } : word;
    }

    static LookedUpWord Short(string text, WordSpan span, IReadOnlyList<PinyinSyllable> readings)
    {
        var word = new LookedUpWord(span.Language, span.Of(text), span.Start);
        return span.Language == "zh" ? ChineseEntries.AddTo(word, readings) : EnglishEntries.AddTo(word);
    }
}
