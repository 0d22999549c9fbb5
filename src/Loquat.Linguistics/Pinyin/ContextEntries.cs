using Loquat.Linguistics.Dictionaries;

namespace Loquat.Linguistics.Pinyin;

/// <summary>Finds what a Chinese word means where it stands.</summary>
public static class ContextEntries
{
    /// <summary>Returns the entries of a word, those with the reading that the context asks for first.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="start">The index of the first UTF-16 code unit of the word.</param>
    /// <param name="length">The number of UTF-16 code units of the word.</param>
    public static IReadOnlyList<DictionaryEntry> Of(string text, int start, int length)
    {
        var entries = ChineseDictionary.Default.Find(text.Substring(start, length));
        if (entries.Count < 2)
        {
            return entries;
        }
        var reading = string.Join(' ', PinyinReader.Default.Read(text).Where(syllable => syllable.At >= start)
            .TakeWhile(syllable => syllable.At < start + length).Select(syllable => syllable.Numbered));
        return [.. entries.OrderByDescending(entry => Plain(entry.Pronunciation) == reading)];
    }

    static string Plain(string pronunciation) => string.Join(' ', pronunciation.Split(' ').Select(PinyinText.Plain));
}
