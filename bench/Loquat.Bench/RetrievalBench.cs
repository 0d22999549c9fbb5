using System.Globalization;
using System.Text.Json;
using Loquat.Linguistics.CrossLanguage;
using Loquat.Linguistics.Segmentation;

namespace Loquat.Bench;

/// Finds the translation of each sentence among those of all: `languages retrieval SOURCE TARGET [--learn SOURCE TARGET] [--json]`.
/// Line n of one file translates line n of the other. `--learn` names parallel text for a learned lexicon; it must not be the tested one.
static class RetrievalBench
{
    const int MostQueryWords = 3;

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static int Run(string source, string target, (string Source, string Target)? training, bool json)
    {
        var (sources, targets) = (File.ReadAllLines(source), File.ReadAllLines(target));
        if (sources.Length != targets.Length || sources.Length == 0)
        {
            Console.Error.WriteLine($"{source} has {sources.Length} lines and {target} has {targets.Length}.");
            return 2;
        }
        if (!json)
        {
            Console.WriteLine($"{sources.Length} pairs; forward @1 @10, backward @1 @10");
        }
        var pivot = EncoderOf(TranslationLexicon.Default, sources, targets);
        Say("pivot, cosine only", null, pivot, isScaled: false);
        Say("pivot", null, pivot, isScaled: true);
        if (training is { } files)
        {
            var pairs = File.ReadLines(files.Source).Zip(File.ReadLines(files.Target));
            var learned = LearnedLexicon.From(pairs, TranslationLexicon.Default);
            Say("pivot and model 1", $"{Path.GetFileName(files.Source)} {Path.GetFileName(files.Target)}",
                EncoderOf(TranslationLexicon.Default.With(learned), sources, targets), isScaled: true);
        }
        for (var words = 1; words <= MostQueryWords; words++)
        {
            SayWords(pivot, sources, targets, words, json);
        }
        return 0;

        void Say(string method, string? learnedFrom, TextEncoder encoder, bool isScaled)
        {
            var (ours, theirs) = (encoder.Encode(sources), encoder.Encode(targets));
            Write(method, learnedFrom, sources.Length, RecallOf(ours, theirs, isScaled), RecallOf(theirs, ours, isScaled), json);
        }
    }

    static PivotEncoder EncoderOf(TranslationLexicon lexicon, string[] sources, string[] targets) =>
        new(lexicon, ChineseSegmenter.Default, sources.Concat(targets));

    /// Each query consists of the words of a sentence that occur in the fewest sentences of its file; of several, the first ones. Shorter
    /// sentences are left out.
    static void SayWords(PivotEncoder encoder, string[] sources, string[] targets, int words, bool json)
    {
        Write(string.Create(CultureInfo.InvariantCulture, $"pivot, queries of {words}"), null, sources.Length,
            Recall(sources, targets), Recall(targets, sources), json);

        Recall Recall(string[] from, string[] to)
        {
            var queries = QueriesOf(from, words).ToList();
            return RecallOf(encoder.Encode(queries.ConvertAll(query => query.Text)), encoder.Encode(to), isScaled: false,
                queries.ConvertAll(query => query.Line));
        }
    }

    static IEnumerable<(string Text, int Line)> QueriesOf(string[] lines, int words)
    {
        var divided = lines.Select(line => ChineseSegmenter.Default.Segment(line).Where(word => word.Kind != WordKind.Other)
            .Select(word => line.Substring(word.Start, word.Length).ToLowerInvariant()).Distinct().ToList()).ToList();
        var counts = divided.SelectMany(line => line).CountBy(word => word).ToDictionary();
        return divided.Select((line, place) => (Words: line.OrderBy(word => counts[word]).Take(words).ToList(), Line: place))
            .Where(query => query.Words.Count == words).Select(query => (string.Join(' ', query.Words), query.Line));
    }

    /// The share of texts whose counterpart is the nearest, and among the ten nearest. Ties count as failures.
    static Recall RecallOf(
        IReadOnlyList<IReadOnlyList<WeightedWord>> texts, IReadOnlyList<IReadOnlyList<WeightedWord>> others, bool isScaled,
        List<int>? counterparts = null)
    {
        var index = new TermIndex(others);
        var (means, otherMeans) = isScaled
            ? (LocalScaling.MeansOf(texts, index), LocalScaling.MeansOf(others, new TermIndex(texts)))
            : ([], []);
        var similarities = new float[others.Count];
        var (first, amongTen) = (0, 0);
        for (var i = 0; i < texts.Count; i++)
        {
            index.Compare(texts[i], similarities);
            if (isScaled)
            {
                LocalScaling.Scale(similarities, means[i], otherMeans);
            }
            var own = similarities[counterparts?[i] ?? i];
            var before = similarities.Count(similarity => similarity >= own) - 1;
            first += before == 0 ? 1 : 0;
            amongTen += before < 10 ? 1 : 0;
        }
        return new((double)first / Math.Max(1, texts.Count), (double)amongTen / Math.Max(1, texts.Count));
    }

    static void Write(string method, string? learnedFrom, int pairs, Recall forward, Recall backward, bool json) => Console.WriteLine(json
        ? JsonSerializer.Serialize(new { method, learnedFrom, pairs, forward, backward }, Json)
        : string.Create(CultureInfo.InvariantCulture,
            $"{method,-24} {forward.At1:N3} {forward.At10:N3}  {backward.At1:N3} {backward.At10:N3} {learnedFrom}"));

    sealed record Recall(double At1, double At10);
}
