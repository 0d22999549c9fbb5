using Loquat.Languages.Words;

namespace Loquat.Web.Words;

/// How words and their properties are written on the pages.
public static class WordTexts
{
    public const string PinyinTag = "zh-Latn-pinyin";
    const string PhoneticTag = "en-fonipa";

    public static string TagOf(string language) => language == "zh" ? PinyinTag : PhoneticTag;

    /// The International Phonetic Alphabet stands between slashes.
    public static string PronunciationOf(string pronunciation, string language) =>
        language == "zh" ? pronunciation : $"/{pronunciation}/";

    /// Null for a neutral word.
    public static string? RegisterOf(WordMeaning meaning) => meaning.Register switch
    {
        "informal" => Text.Words_Informal,
        "slang" => Text.Words_Slang,
        _ => null,
    };

    /// The first senses in one line.
    public static string ShortOf(LookedUpWord word) => string.Join("; ", word.Meanings[0].Senses.Take(2));
}
