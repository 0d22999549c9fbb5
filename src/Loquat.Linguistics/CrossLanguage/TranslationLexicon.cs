using System.Globalization;
using Loquat.Linguistics.Dictionaries;
using Loquat.Linguistics.Scripts;

namespace Loquat.Linguistics.CrossLanguage;

/// <summary>Translations of Chinese and English words with weights, computed from CC-CEDICT, ECDICT and the project's glossary.</summary>
/// <remarks>
/// A sense counts less the later it stands and the more words it has. A translation that ECDICT gives for an English word counts for the
/// Chinese word as well, less for a rare English word. English words are represented by their lemmas.
/// The files map each word to lines of a word, a tab, and a weight in thousandths; for English, the first line is the lemma.
/// </remarks>
public sealed class TranslationLexicon
{
    const double Thousandths = 1000;

    static readonly Lazy<TranslationLexicon> Lazily = new(() => new(
        new(MappedFile.OpenData("chinese-lexicon.bin")), new(MappedFile.OpenData("english-lexicon.bin")), learned: null));

    readonly MappedTexts chinese;
    readonly MappedTexts english;
    readonly LearnedLexicon? learned;

    TranslationLexicon(MappedTexts chinese, MappedTexts english, LearnedLexicon? learned) =>
        (this.chinese, this.english, this.learned) = (chinese, english, learned);

    /// <summary>The lexicon of the build.</summary>
    public static TranslationLexicon Default => Lazily.Value;

    /// <summary>Returns this lexicon with translations that were learned from parallel text added.</summary>
    public TranslationLexicon With(LearnedLexicon added) => new(chinese, english, added);

    /// <summary>Returns English lemmas for a Chinese word, those with the most weight first.</summary>
    /// <param name="word">A word in Simplified or Traditional characters.</param>
    /// <returns>At most eight terms of the dictionaries, whose squared weights add up to 1, and those that were learned.</returns>
    public IReadOnlyList<WeightedWord> EnglishOf(string word)
    {
        var simplified = ChineseDictionary.Simplified(word);
        var known = chinese.Find(simplified) is { } text ? WordsIn(text.Split('\n')) : [];
        return learned is null ? known : Merged(known, learned.EnglishOf(simplified));
    }

    /// <summary>Returns Chinese words in Simplified characters for an English word in any form, those with the most weight first.</summary>
    public IReadOnlyList<WeightedWord> ChineseOf(string word) =>
        english.Find(LemmaOf(word)) is { } text ? WordsIn(text.Split('\n')[1..]) : [];

    /// <summary>Whether there is a translation of a Chinese word.</summary>
    public bool Contains(ReadOnlySpan<char> simplified) => chinese.Contains(simplified);

    /// <summary>Returns the base form of an English word in lower case, or the word itself.</summary>
    public string LemmaOf(string word)
    {
        var form = word.ToLowerInvariant();
        var known = english.Find(form)
            ?? EnglishForms.BasesOf(form).Select(stem => english.Find(stem)).FirstOrDefault(text => text != null);
        return known is null ? form : known.Split('\n')[0];
    }

    static WeightedWord[] WordsIn(string[] lines) => [.. lines.Select(line => line.Split('\t'))
        .Select(fields => new WeightedWord(fields[0], int.Parse(fields[1], CultureInfo.InvariantCulture) / Thousandths))];

    static IReadOnlyList<WeightedWord> Merged(IReadOnlyList<WeightedWord> known, IReadOnlyList<WeightedWord> added) =>
        [.. known.Concat(added).GroupBy(word => word.Text).Select(of => new WeightedWord(of.Key, of.Sum(word => word.Weight)))
            .OrderByDescending(word => word.Weight)];
}
