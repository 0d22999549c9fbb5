using Loquat.Linguistics.Segmentation;

namespace Loquat.Linguistics.CrossLanguage;

/// <summary>Translations of words that were learned from sentences and their translations.</summary>
/// <remarks>
/// IBM model 1 by expectation maximisation: Brown et al., "The Mathematics of Statistical Machine Translation" (1993), with an empty
/// Chinese word that absorbs English words without a counterpart.
/// </remarks>
public sealed class LearnedLexicon
{
    const int Iterations = 6;
    const double LeastProbability = 0.1;
    const string NoWord = "";

    readonly Dictionary<string, Dictionary<string, double>> probabilities = new(StringComparer.Ordinal);

    LearnedLexicon()
    {
    }

    /// <summary>Learns from pairs of sentences.</summary>
    /// <param name="pairs">Chinese sentences with their English translations.</param>
    /// <param name="lexicon">Gives the lemmas of English words.</param>
    public static LearnedLexicon From(IEnumerable<(string Chinese, string English)> pairs, TranslationLexicon lexicon)
    {
        var learned = new LearnedLexicon();
        var words = pairs.Select(pair => (ChineseWords(pair.Chinese), EnglishLemmas(pair.English, lexicon))).ToList();
        foreach (var (chinese, english) in words)
        {
            foreach (var word in chinese)
            {
                var terms = learned.TermsOf(word);
                foreach (var term in english)
                {
                    terms[term] = 1;
                }
            }
        }
        for (var i = 0; i < Iterations; i++)
        {
            learned.Improve(words);
        }
        return learned;
    }

    /// <summary>Returns the likely translations of a Chinese word in Simplified characters, with their probabilities.</summary>
    public IReadOnlyList<WeightedWord> EnglishOf(string word) => !probabilities.TryGetValue(word, out var terms) ? []
        : [.. terms.Where(term => term.Value >= LeastProbability).Select(term => new WeightedWord(term.Key, term.Value))];

    static string[] ChineseWords(string text) => [NoWord, .. ChineseSegmenter.Default.Segment(text).Where(word => word.Kind == WordKind.Han)
        .Select(word => Dictionaries.ChineseDictionary.Simplified(text.Substring(word.Start, word.Length)))];

    static string[] EnglishLemmas(string text, TranslationLexicon lexicon) => [.. EnglishWords.Of(text).Select(lexicon.LemmaOf)];

    Dictionary<string, double> TermsOf(string word)
    {
        if (!probabilities.TryGetValue(word, out var terms))
        {
            probabilities[word] = terms = new(StringComparer.Ordinal);
        }
        return terms;
    }

    // Distributes each English word over the Chinese words of its sentence by their probabilities, and counts.
    void Improve(List<(string[] Chinese, string[] English)> sentences)
    {
        var counts = probabilities.Keys.ToDictionary(word => word, _ => new Dictionary<string, double>(StringComparer.Ordinal),
            StringComparer.Ordinal);
        foreach (var (chinese, english) in sentences)
        {
            foreach (var term in english)
            {
                var sum = chinese.Sum(word => probabilities[word][term]);
                foreach (var word in chinese)
                {
                    counts[word][term] = counts[word].GetValueOrDefault(term) + (probabilities[word][term] / sum);
                }
            }
        }
        foreach (var (word, terms) in counts)
        {
            var whole = terms.Values.Sum();
            foreach (var (term, times) in terms)
            {
                probabilities[word][term] = times / whole;
            }
        }
    }
}
