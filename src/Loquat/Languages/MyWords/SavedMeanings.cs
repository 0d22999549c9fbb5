using Loquat.Languages.Words;

namespace Loquat.Languages.MyWords;

/// Looks up what is saved with a word: one reading, and the most common meanings.
static class SavedMeanings
{
    const int MostSenses = 4;
    const int MeaningLength = 300;

    /// `sentence` decides between the readings of a Chinese word.
    public static SavedMeaning Of(string language, string word, string sentence)
    {
        if (!WordLookup.Supports(language))
        {
            return new(word, "", "");
        }
        var found = WordLookup.Of(word, language, sentence);
        var separator = language == "zh" ? "; " : "\uFF1B";
        var own = found.Meanings.Where(meaning => IsOf(meaning, found)).ToList();
        if (own.Count > 0)
        {
            return new(language == "en" ? own[0].Written : word, found.Pronunciation, Joined(own, separator));
        }
        // The meaning of an inflected form names its base form.
        var meanings = Joined(found.Meanings, separator);
        return new(word, found.Pronunciation, found.Base.Length > 0 ? $"{found.Base}: {meanings}" : meanings);
    }

    static bool IsOf(WordMeaning meaning, LookedUpWord word) => word.Language == "zh"
        ? meaning.Pronunciation == word.Pronunciation
        : meaning.Written.Equals(word.Written.Replace('\u2019', '\''), StringComparison.OrdinalIgnoreCase);

    static string Joined(IEnumerable<WordMeaning> meanings, string separator)
    {
        var senses = string.Join(separator, meanings.SelectMany(meaning => meaning.Senses).Distinct().Take(MostSenses));
        return senses.Length <= MeaningLength ? senses : senses[..MeaningLength].TrimEnd() + "…";
    }
}
