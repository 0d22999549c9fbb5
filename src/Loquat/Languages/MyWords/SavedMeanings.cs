using Loquat.Linguistics.Dictionaries;
using Loquat.Linguistics.Pinyin;

namespace Loquat.Languages.MyWords;

/// Looks up what is saved with a word: one reading, and the most common meanings.
public static class SavedMeanings
{
    const int MostSenses = 4;
    const int MeaningLength = 300;

    // Between Chinese meanings.
    const string WideSemicolon = "；";

    /// The language of the meanings of a word; empty if there is no dictionary.
    public static string LanguageOf(string language) => language switch { "zh" => "en", "en" => "zh-Hans", _ => "" };

    /// `sentence` decides between the readings of a Chinese word.
    public static SavedMeaning Of(string language, string word, string sentence) => language switch
    {
        "zh" => OfChinese(word, sentence),
        "en" => OfEnglish(word),
        _ => new(word, "", ""),
    };

    static SavedMeaning OfChinese(string word, string sentence)
    {
        var found = ChineseDictionary.Default.Find(word);
        var at = sentence.IndexOf(word, StringComparison.Ordinal);
        var read = PinyinReader.Default.Read(at < 0 ? word : sentence)
            .Where(syllable => at < 0 || (syllable.At >= at && syllable.At < at + word.Length)).ToList();
        var numbered = string.Join(' ', read.Select(syllable => syllable.Numbered));
        var same = found.Where(entry => PinyinText.Plain(entry.Pronunciation) == numbered).ToList();
        return new(word, string.Join(' ', read.Select(syllable => syllable.Marked)), Joined(same.Count > 0 ? same : found, "; "));
    }

    static SavedMeaning OfEnglish(string word)
    {
        var found = EnglishDictionary.Default.Find(word);
        var own = found.Where(entry => entry.Written.Equals(word.Replace('’', '\''), StringComparison.OrdinalIgnoreCase)).ToList();
        if (own.Count == 0)
        {
            // An inflected form without an entry: the meaning names its base form.
            return new(word, "", found.Count == 0 ? "" : $"{found[0].Written}: {Joined([found[0]], WideSemicolon)}");
        }
        var pronounced = own.Find(entry => entry.Pronunciation.Length > 0);
        return new(own[0].Written, pronounced?.Pronunciation ?? "", Joined(own, WideSemicolon));
    }

    static string Joined(IEnumerable<DictionaryEntry> entries, string separator)
    {
        var senses = string.Join(separator, entries.SelectMany(entry => entry.Senses).Distinct().Take(MostSenses));
        return senses.Length <= MeaningLength ? senses : senses[..MeaningLength].TrimEnd() + "…";
    }
}
