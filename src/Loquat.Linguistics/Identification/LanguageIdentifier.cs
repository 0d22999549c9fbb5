namespace Loquat.Linguistics.Identification;

/// <summary>Identifies the language of a text, and of the parts of a text that mixes languages.</summary>
/// <remarks>
/// A script that one language uses decides by itself; Chinese and Japanese are told apart by kana and by characters that only one of them
/// has. For the other scripts, the n-grams of <see cref="LanguageTables"/> decide. Links, mentions, emoji, laughter and initials such as
/// yyds don't count; hashtags count only if there is nothing else. Safe for use by several threads.
/// </remarks>
public sealed class LanguageIdentifier
{
    /// <summary>The tag of a text whose language is not known.</summary>
    public const string Undetermined = "und";

    // A Han character, a kana or a Hangul syllable carries as much as several letters.
    const int SyllableWeight = 3;

    // Emoticons contain letters of rare scripts.
    const int FewLetters = 4;

    static readonly Lazy<LanguageIdentifier> Lazily = new(() => new(new NgramLanguages(new(MappedFile.OpenData("languages.bin")))));

    readonly NgramLanguages ngrams;

    internal LanguageIdentifier(NgramLanguages ngrams) => this.ngrams = ngrams;

    /// <summary>The identifier with the tables of the build.</summary>
    public static LanguageIdentifier Default => Lazily.Value;

    /// <summary>Identifies the language that most of a text is in.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="likely">
    /// The two-letter tags of languages to choose from if the text alone does not decide, such as those that its author writes in.
    /// </param>
    public IdentifiedLanguage Identify(ReadOnlySpan<char> text, IReadOnlyCollection<string>? likely = null)
    {
        var counts = new ScriptCounts();
        Count(text, withHashtags: false, ref counts);
        var withHashtags = counts.Total == 0;
        if (withHashtags)
        {
            Count(text, withHashtags, ref counts);
        }
        return counts.Largest switch
        {
            Script.None => IdentifiedLanguage.NotALanguage,
            Script.Han or Script.Kana => HanLanguages.Identify(text, counts.Of(Script.Han), counts.Of(Script.Kana), likely ?? []),
            Script.Hangul => Hangul(text),
            Script.Other => counts.Total > FewLetters ? new(Undetermined, Certainty.Unsure, 0) : IdentifiedLanguage.NotALanguage,
            var script when Scripts.LanguageOf(script) is { } language => new(language, Certainty.Sure, 1),
            var script => ngrams.Identify(text, script, withHashtags, likely ?? []),
        };
    }

    /// <summary>Divides a text that mixes languages.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="likely">See <see cref="Identify"/>.</param>
    /// <returns>Parts without gaps, in order; none for an empty text.</returns>
    public IReadOnlyList<LanguageSpan> Spans(string text, IReadOnlyCollection<string>? likely = null) =>
        LanguageSpans.Of(this, text, likely);

    // Laughter and tears are written in single consonants and vowels.
    static IdentifiedLanguage Hangul(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('가', '힣') ? new("ko", Certainty.Sure, 1) : new("ko", Certainty.Unsure, 0);

    static void Count(ReadOnlySpan<char> text, bool withHashtags, ref ScriptCounts counts)
    {
        var words = new TextWords(text);
        while (words.MoveNext())
        {
            if (withHashtags || !words.IsHashtag)
            {
                counts.Add(words.Script, words.Length
                    * (words.Script is Script.Han or Script.Kana or Script.Hangul or Script.Thai ? SyllableWeight : 1));
            }
        }
    }
}
