namespace Loquat.Linguistics.Identification;

/// <summary>The language of a text, as far as it can be told.</summary>
/// <param name="Tag">
/// The BCP 47 tag: two letters, <c>zh-Hans</c> or <c>zh-Hant</c> if the characters of a Chinese text tell, or <c>und</c>. The best guess if
/// the answer is unsure.
/// </param>
/// <param name="Certainty">Whether the tag is an answer.</param>
/// <param name="Margin">How far the language is ahead of the next one: 0 (equal) to 1.</param>
public readonly record struct IdentifiedLanguage(string Tag, Certainty Certainty, double Margin)
{
    /// <summary>A text without words: numbers, emoji, links, laughter.</summary>
    public static IdentifiedLanguage NotALanguage { get; } = new(LanguageIdentifier.Undetermined, Certainty.NotALanguage, 0);

    /// <summary>The language without its script, or <c>und</c> if the answer is unsure.</summary>
    public string Language => Certainty is Certainty.Sure or Certainty.Likely
        ? Tag[..(Tag.IndexOf('-', StringComparison.Ordinal) is >= 0 and var end ? end : Tag.Length)]
        : LanguageIdentifier.Undetermined;
}
