using Loquat.Linguistics.Dictionaries;
using Loquat.Linguistics.Pinyin;

namespace Loquat.Languages.Words;

/// The entries of a Chinese word, those with the reading of its context first.
static class ChineseEntries
{
    const int MostMeanings = 4;

    public static LookedUpWord AddTo(LookedUpWord word, IReadOnlyList<PinyinSyllable> readings)
    {
        var syllables = readings.SkipWhile(syllable => syllable.At < word.Start).TakeWhile(syllable => syllable.At < word.End).ToArray();
        var found = Ordered(Find(word.Written), string.Join(' ', syllables.Select(syllable => syllable.Numbered)));
        var own = found.FirstOrDefault(entry => entry.IsOfGlossary && entry.Pronunciation.Length > 0);
        return word with
        {
            Pronunciation = own is null
                ? string.Join(' ', syllables.Select(syllable => syllable.Marked))
                : SenseText.PronunciationOf(own, word.Language),
            Meanings = [.. found.Take(MostMeanings).Select(entry => SenseText.Of(entry, word.Language))],
        };
    }

    /// The first plain sense of a character or a part of one, or empty.
    public static string ShortMeaningOf(string character, string reading) =>
        Ordered(Find(character), reading).SelectMany(entry => entry.Senses).Select(SenseText.Short)
            .FirstOrDefault(sense => sense.Length > 0 && !SenseText.IsReference(sense)) ?? "";

    static IReadOnlyList<DictionaryEntry> Find(string word) =>
        ChineseDictionary.Default.Find(word) is { Count: > 0 } found ? found : ChineseDictionary.Default.Find(word.ToLowerInvariant());

    /// Surnames and references to other words only if there is nothing else.
    static List<DictionaryEntry> Ordered(IReadOnlyList<DictionaryEntry> found, string reading)
    {
        var telling = found.Where(entry => !entry.Senses.All(SenseText.IsReference)).ToList();
        return [
            .. (telling.Count > 0 ? telling : found).OrderByDescending(entry => entry.IsOfGlossary)
                .ThenByDescending(entry => PinyinText.Plain(entry.Pronunciation) == reading)
                .ThenByDescending(entry => entry.Pronunciation.Length > 0 && char.IsLower(entry.Pronunciation[0]))
        ];
    }
}
