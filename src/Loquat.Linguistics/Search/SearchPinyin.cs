using Loquat.Linguistics.Pinyin;
using Loquat.Linguistics.Segmentation;

namespace Loquat.Linguistics.Search;

/// <summary>The pinyin by which Chinese text is found from a keyboard without Chinese characters.</summary>
public static class SearchPinyin
{
    const int ShortestWord = 2;

    /// <summary>Returns the Chinese words of a text that have at least two characters, with their pinyin, in order.</summary>
    public static IReadOnlyList<(TextWord Word, string Pinyin)> WordsOf(string text)
    {
        var syllables = PinyinReader.Default.Read(text).ToLookup(syllable => syllable.At);
        return
        [
            .. ChineseSegmenter.Default.Segment(text).Where(word => word.Kind == WordKind.Han && word.Length >= ShortestWord)
                .Select(word => (word, Join(Enumerable.Range(word.Start, word.Length).SelectMany(at => syllables[at])))),
        ];
    }

    /// <summary>Returns the pinyin of all Chinese characters of a name without tones and spaces, or an empty text: <c>luying</c>.</summary>
    public static string Of(string name) => Join(PinyinReader.Default.Read(name));

    /// <summary>Returns the first letters of the pinyin of all Chinese characters of a name, or an empty text: <c>ly</c>.</summary>
    public static string InitialsOf(string name) => string.Concat(PinyinReader.Default.Read(name).Select(syllable => syllable.Initial));

    /// <summary>Whether a word in lower case can be pinyin without tones.</summary>
    public static bool IsPinyin(string word) => PinyinText.IsPinyin(word);

    static string Join(IEnumerable<PinyinSyllable> syllables) => string.Concat(syllables.Select(syllable => syllable.Numbered[..^1]));
}
