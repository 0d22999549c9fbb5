using System.Collections.Frozen;
using System.Text;

namespace Loquat.Linguistics.Identification;

/// <summary>Identifies the language of words by their n-grams, for scripts that several languages share.</summary>
sealed class NgramLanguages(LanguageTables tables)
{
    const int MostLetters = 70;

    // Scales the score per n-gram to 0 … 1, as ELD does.
    const double Scale = 25;

    // How far the languages of most people are ahead of others, on the same scale.
    const double Prior = 0.01;

    static readonly FrozenSet<string> Widespread = ((string[])["ar", "de", "en", "es", "fr", "hi", "it", "ms", "pt", "ru", "tr", "vi"])
        .ToFrozenSet();

    readonly double[] priors = [.. tables.Tags.Select(tag => Widespread.Contains(tag) ? Prior : 0)];

    /// <summary>Identifies the language of the words of one script.</summary>
    /// <param name="text">The text.</param>
    /// <param name="script">The script whose words count.</param>
    /// <param name="withHashtags">Whether words of hashtags count.</param>
    /// <param name="likely">The two-letter tags of languages to choose from if the text alone does not decide.</param>
    public IdentifiedLanguage Identify(
        ReadOnlySpan<char> text, Script script, bool withHashtags, IReadOnlyCollection<string> likely)
    {
        var ngrams = new NGrams(stackalloc ulong[NGrams.Most]);
        var (letters, alphabet) = (0, default(CyrillicAlphabets));
        Span<char> lower = stackalloc char[MostLetters];
        Span<byte> bytes = stackalloc byte[MostLetters * 3];
        for (var words = new TextWords(text); words.MoveNext() && !ngrams.IsFull;)
        {
            if (words.Script != script || (words.IsHashtag && !withHashtags))
            {
                continue;
            }
            var word = words.Current[..Math.Min(words.Length, MostLetters)];
            var folded = lower[..word.ToLowerInvariant(lower)];
            if (WordNoise.IsInitials(word) || WordNoise.IsNoise(folded))
            {
                continue;
            }
            folded.Replace('’', '\'');
            letters += folded.Length;
            alphabet.Add(folded);
            ngrams.Add(bytes[..Encoding.UTF8.GetBytes(folded, bytes)]);
        }
        return letters < 2 ? IdentifiedLanguage.NotALanguage : Decide(ngrams.Found, alphabet, likely);
    }

    /// <summary>The share of its typical score that a text has to reach: short texts more, because chance helps them.</summary>
    static double LeastShare(int ngrams) => ngrams <= 6 ? 0.9 : 0.75;

    /// <summary>The margin below which two languages are equally likely.</summary>
    static double LeastMargin(int ngrams) => ngrams switch
    {
        <= 2 => 0.12,
        3 => 0.07,
        4 => 0.05,
        <= 6 => 0.03,
        <= 8 => 0.015,
        _ => 0.008,
    };

    IdentifiedLanguage Decide(ReadOnlySpan<ulong> ngrams, CyrillicAlphabets letters, IReadOnlyCollection<string> likely)
    {
        Span<int> sums = stackalloc int[LanguageTables.MostLanguages];
        sums.Clear();
        foreach (var ngram in ngrams)
        {
            tables.Add(ngram, sums);
        }
        var (best, first, next) = (-1, 0.0, 0.0);
        var (bestLikely, mostLikely) = ("", 0.0);
        for (var i = 0; i < tables.Tags.Length; i++)
        {
            var tag = Named(tables.Tags[i]);
            if (sums[i] == 0 || letters.Exclude(tag))
            {
                continue;
            }
            var score = Scaled((double)sums[i] / ngrams.Length) + priors[i];
            (best, first, next) = score > first ? (i, score, first) : (best, first, Math.Max(next, score));
            (bestLikely, mostLikely) = score > mostLikely && likely.Contains(tag) ? (tag, score) : (bestLikely, mostLikely);
        }
        if (best < 0)
        {
            return new(LanguageIdentifier.Undetermined, Certainty.Unsure, 0);
        }
        var margin = first - next;
        return first >= LeastShare(ngrams.Length) * tables.AverageScores[best] && margin >= LeastMargin(ngrams.Length)
            ? new(Named(tables.Tags[best]), Certainty.Sure, margin)
            : new(bestLikely != "" ? bestLikely : Named(tables.Tags[best]), bestLikely != "" ? Certainty.Likely : Certainty.Unsure, margin);
    }

    static double Scaled(double mean) => mean / (mean + Scale);

    // The tables have Malay and no Indonesian; texts of this kind are Indonesian far more often.
    static string Named(string tag) => tag == "ms" ? "id" : tag;
}
