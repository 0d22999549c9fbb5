using System.Collections.Frozen;
using Loquat.Linguistics.Segmentation;

namespace Loquat.Linguistics.CrossLanguage;

/// <summary>Represents Chinese, English and mixed texts by weighted English lemmas.</summary>
/// <remarks>
/// An English word stands for itself, a Chinese word for the lemmas of its translations. Repeated terms count by the square root of their
/// number, and terms weigh more the fewer texts they occur in (inverse document frequency).
/// </remarks>
public sealed class PivotEncoder : TextEncoder
{
    const double FrequencyPower = 0.5;
    const double RarityPower = 0.8;

    static readonly FrozenSet<string> Particles =
        new[] { "的", "了", "吗", "吧", "呢", "啊", "呀", "嘛", "着", "地", "得", "把", "被", "之", "其", "所" }.ToFrozenSet();

    readonly TranslationLexicon lexicon;
    readonly ChineseSegmenter segmenter;
    readonly Dictionary<string, double> documents = new(StringComparer.Ordinal);
    readonly int count;

    /// <summary>Counts how many of the texts each term occurs in.</summary>
    /// <param name="lexicon">The translations.</param>
    /// <param name="segmenter">Divides Chinese text.</param>
    /// <param name="texts">A sample of the texts that will be encoded, in both languages.</param>
    public PivotEncoder(TranslationLexicon lexicon, ChineseSegmenter segmenter, IEnumerable<string> texts)
    {
        (this.lexicon, this.segmenter) = (lexicon, segmenter);
        foreach (var text in texts)
        {
            count++;
            foreach (var (term, weight) in TermsOf(text))
            {
                documents[term] = documents.GetValueOrDefault(term) + Math.Min(1, weight);
            }
        }
    }

    /// <inheritdoc/>
    public override string Name => "pivot";

    /// <inheritdoc/>
    public override IReadOnlyList<IReadOnlyList<WeightedWord>> Encode(IReadOnlyList<string> texts) => [.. texts.Select(Encode)];

    /// <summary>Returns the components of one text.</summary>
    public IReadOnlyList<WeightedWord> Encode(string text)
    {
        var weighed = TermsOf(text).Select(term => new WeightedWord(
            term.Key, Math.Pow(term.Value, FrequencyPower) * Math.Pow(RarityOf(term.Key), RarityPower))).Where(term => term.Weight > 0)
            .ToList();
        var length = Math.Sqrt(weighed.Sum(term => term.Weight * term.Weight));
        return [.. weighed.Select(term => term with { Weight = term.Weight / length })];
    }

    double RarityOf(string term) => Math.Log((count + 1) / (documents.GetValueOrDefault(term) + 1));

    Dictionary<string, double> TermsOf(string text)
    {
        var terms = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in segmenter.Segment(text))
        {
            var written = text.Substring(word.Start, word.Length);
            foreach (var (term, weight) in word.Kind switch
            {
                WordKind.Han => ChineseTerms(written),
                WordKind.Other => [],
                _ => EnglishWords.Of(written).Select(one => new WeightedWord(lexicon.LemmaOf(one), 1)),
            })
            {
                terms[term] = terms.GetValueOrDefault(term) + weight;
            }
        }
        return terms;
    }

    // A word that has no translation is divided into the longest words that have one.
    IEnumerable<WeightedWord> ChineseTerms(string word)
    {
        if (Particles.Contains(word))
        {
            return [];
        }
        if (lexicon.EnglishOf(word) is { Count: > 0 } terms)
        {
            return terms;
        }
        for (var length = word.Length - 1; length > 0; length--)
        {
            if (lexicon.EnglishOf(word[..length]) is { Count: > 0 } first)
            {
                return first.Concat(ChineseTerms(word[length..]));
            }
        }
        return [new(word, 1)];
    }
}
