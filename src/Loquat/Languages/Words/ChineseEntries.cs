using Loquat.Linguistics.Dictionaries;
using Loquat.Linguistics.Pinyin;
using Loquat.Linguistics.Scripts;

namespace Loquat.Languages.Words;

/// The entries of a Chinese word, those with the reading of its context first.
static class ChineseEntries
{
    const int MostMeanings = 4;

    public static LookedUpWord AddTo(LookedUpWord word, IReadOnlyList<PinyinSyllable> readings)
    {
        var syllables = readings.SkipWhile(syllable => syllable.At < word.Start).TakeWhile(syllable => syllable.At < word.End).ToArray();
        var found = Ordered(word.Written, string.Join(' ', syllables.Select(syllable => syllable.Numbered)));
        var own = found.FirstOrDefault(entry => entry.IsOfGlossary && entry.Pronunciation.Length > 0);
        return word with
        {
            Pronunciation = own is null
                ? string.Join(' ', syllables.Select(syllable => syllable.Marked))
                : SenseText.PronunciationOf(own, word.Language),
            Meanings = [.. WithoutRepetition(found.Select(entry => SenseText.Of(entry, word.Language))).Take(MostMeanings)],
        };
    }

    /// The glossary and the dictionary often agree. Senses of another reading stay.
    static IEnumerable<WordMeaning> WithoutRepetition(IEnumerable<WordMeaning> meanings)
    {
        var known = new HashSet<(string, string)>();
        return meanings
            .Select(meaning => meaning with { Senses = [.. meaning.Senses.Where(sense => known.Add((meaning.Pronunciation, sense)))] })
            .Where(meaning => meaning.Senses.Count > 0);
    }

    /// The first plain sense of a character, or empty.
    public static string ShortMeaningOf(string character, string reading) => FirstShort(Ordered(character, reading));

    /// The same for a part of a character. It stands for its own form, mostly in the sense that it has within words: 木 is a tree.
    public static string PartMeaningOf(string part)
    {
        var found = Find(part);
        return FirstShort(found.Select(entry => entry with { Senses = [.. entry.Senses.Where(IsBound)] })) is { Length: > 0 } bound
            ? bound
            : FirstShort(found);
    }

    static bool IsBound(string sense) => sense.StartsWith("(bound form)", StringComparison.Ordinal);

    static string FirstShort(IEnumerable<DictionaryEntry> entries) => entries.SelectMany(entry => entry.Senses)
        .Where(sense => !SenseText.IsReference(sense)).Select(SenseText.Short).FirstOrDefault(sense => sense.Length > 0) ?? "";

    static IReadOnlyList<DictionaryEntry> Find(string word) =>
        ChineseDictionary.Default.Find(word) is { Count: > 0 } found ? found : ChineseDictionary.Default.Find(word.ToLowerInvariant());

    /// Surnames and references to other words only if there is nothing else.
    static List<DictionaryEntry> Ordered(string word, string reading)
    {
        var found = Find(word);
        var isTraditional = word.Any(character => SimplifiedCharacters.Of(character) != character);
        var telling = found.Where(entry => !entry.Senses.All(SenseText.IsReference)).ToList();
        return [
            .. (telling.Count > 0 ? telling : found).OrderByDescending(entry => entry.IsOfGlossary)
                .ThenByDescending(entry => PinyinText.Plain(entry.Pronunciation) == reading)
                .ThenByDescending(entry => isTraditional && entry.Written == word)
                .ThenByDescending(entry => entry.Pronunciation.Length > 0 && char.IsLower(entry.Pronunciation[0]))
                .ThenByDescending(PlainSenses)
        ];
    }

    // One Simplified character may stand for several: 里 is seldom the measure of length and mostly 裡, which has more meanings.
    static int PlainSenses(DictionaryEntry entry) => entry.Senses.Count(sense => !sense.StartsWith('(') && !SenseText.IsReference(sense));
}
