using Loquat.Linguistics.Dictionaries;

namespace Loquat.Languages.Words;

/// The entries of an English word and of its base form.
static class EnglishEntries
{
    const int MostMeanings = 3;

    public static LookedUpWord AddTo(LookedUpWord word)
    {
        var found = EnglishDictionary.Default.Find(word.Written).OrderByDescending(entry => entry.IsOfGlossary).ToList();
        // An inflected form is not pronounced like its base form.
        var spoken = found.Find(entry => IsWritten(entry, word.Written) && entry.Pronunciation.Length > 0);
        return word with
        {
            Pronunciation = spoken is null ? "" : SenseText.PronunciationOf(spoken, word.Language),
            Base = found.Find(entry => !IsWritten(entry, word.Written))?.Written ?? "",
            Meanings = [.. found.Take(MostMeanings).Select(entry => SenseText.Of(entry, word.Language))],
        };
    }

    static bool IsWritten(DictionaryEntry entry, string word) =>
        entry.Written.Equals(word.Replace('’', '\''), StringComparison.OrdinalIgnoreCase);
}
