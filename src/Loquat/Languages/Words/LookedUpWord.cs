namespace Loquat.Languages.Words;

/// What the dictionaries say about a word of a text.
public sealed record LookedUpWord(string Language, string Written, int Start)
{
    /// Pinyin with tone marks by context, or the International Phonetic Alphabet; may be empty.
    public string Pronunciation { get; init; } = "";

    /// The base form of an inflected English word, or empty.
    public string Base { get; init; } = "";

    /// The likeliest first; empty if no dictionary has the word.
    public IReadOnlyList<WordMeaning> Meanings { get; init; } = [];

    /// The characters of a Chinese word.
    public IReadOnlyList<CharacterMeaning> Characters { get; init; } = [];

    /// The language in which the meanings are written.
    public string MeaningLanguage => MeaningLanguageOf(Language);

    public static string MeaningLanguageOf(string language) => language switch { "zh" => "en", "en" => "zh", _ => "" };

    public int End => Start + Written.Length;

    public bool IsKnown => Meanings.Count > 0;
}
