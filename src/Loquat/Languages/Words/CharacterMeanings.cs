using Loquat.Linguistics.Dictionaries;
using Loquat.Linguistics.Pinyin;

namespace Loquat.Languages.Words;

/// The characters of a Chinese word, with their parts.
static class CharacterMeanings
{
    // Longer entries are sayings and names, which are explained as a whole.
    const int LongestWord = 6;

    public static IReadOnlyList<CharacterMeaning> Of(string word, int start, IReadOnlyList<PinyinSyllable> readings)
    {
        if (word.Length > LongestWord)
        {
            return [];
        }
        var syllables = readings.Where(syllable => syllable.At >= start && syllable.At < start + word.Length);
        return [.. syllables.Select(syllable => Of(word[syllable.At - start], syllable, isAlone: word.Length == 1))];
    }

    /// The meaning of a word of one character is given already.
    static CharacterMeaning Of(char character, PinyinSyllable syllable, bool isAlone) => new(
        $"{character}",
        syllable.Marked,
        isAlone ? "" : ChineseEntries.ShortMeaningOf($"{character}", syllable.Numbered),
        [.. CharacterParts.Default.Of(character).Select(part => new CharacterPart($"{part}", ChineseEntries.PartMeaningOf($"{part}")))]);
}
