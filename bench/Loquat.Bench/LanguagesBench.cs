using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Loquat.Linguistics.Identification;

namespace Loquat.Bench;

/// Measures the language library on any files.
static class LanguagesBench
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    static readonly TimeSpan Timed = TimeSpan.FromSeconds(3);

    public static int Run(string[] arguments)
    {
        var json = arguments.Contains("--json");
        switch (arguments.Where(argument => argument != "--json").ToArray())
        {
            case ["identify", var file]:
                Identify(file, json);
                return 0;
            case ["segment", var file]:
                SegmentationBench.Run(file, json);
                return 0;
            case ["pinyin", var file]:
                PinyinBench.Run(file, json);
                return 0;
            case ["coverage", var file, "--language", ("zh" or "en") and var language]:
                CoverageBench.Run(file, language, json);
                return 0;
            case ["retrieval", var source, var target]:
                return RetrievalBench.Run(source, target, null, json);
            case ["retrieval", var source, var target, "--learn", var learnSource, var learnTarget]:
                return RetrievalBench.Run(source, target, (learnSource, learnTarget), json);
            default:
                Console.Error.WriteLine("""
                    bin/bench languages identify|segment|pinyin FILE [--json]
                    bin/bench languages coverage FILE --language zh|en [--json]
                    bin/bench languages retrieval SOURCE TARGET [--learn SOURCE TARGET] [--json]
                    """);
                return 2;
        }
    }

    /// Each line of the file is a two-letter tag, a tab and a text. Accuracy is of the texts that got an answer.
    static void Identify(string file, bool json)
    {
        var texts = File.ReadLines(file).Where(line => line.Contains('\t', StringComparison.Ordinal)).Select(line => line.Split('\t', 2))
            .Select(line => (Language: line[0], Text: line[1])).ToList();
        var found = texts.ConvertAll(text => (text.Language, Found: LanguageIdentifier.Default.Identify(text.Text)));
        var languages = found.GroupBy(pair => pair.Language)
            .ToDictionary(of => of.Key, of => AccuracyOf([.. of]), StringComparer.Ordinal);
        var abstained = (double)found.Count(pair => pair.Found.Certainty != Certainty.Sure) / Math.Max(1, found.Count);
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(
                new { accuracy = AccuracyOf(found), abstained, texts = found.Count, byLanguage = languages }, Json));
            return;
        }
        var speed = SpeedOf(texts.ConvertAll(text => text.Text));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {found.Count} texts: {AccuracyOf(found):P2} of the answers are right, {abstained:P2} of the texts got none;
            {speed:N1} million texts a minute on one core
            """));
        foreach (var (language, accuracy) in languages)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{language} {accuracy:P2}"));
        }
    }

    static double AccuracyOf(IReadOnlyCollection<(string Language, IdentifiedLanguage Found)> texts)
    {
        var answered = texts.Where(text => text.Found.Certainty == Certainty.Sure).ToList();
        return answered.Count == 0 ? 0 : (double)answered.Count(text => text.Found.Language == text.Language) / answered.Count;
    }

    // On one thread.
    static double SpeedOf(List<string> texts)
    {
        var (watch, count) = (Stopwatch.StartNew(), 0L);
        for (; watch.Elapsed < Timed && texts.Count > 0; count += texts.Count)
        {
            foreach (var text in texts)
            {
                LanguageIdentifier.Default.Identify(text);
            }
        }
        return count / watch.Elapsed.TotalMinutes / 1e6;
    }
}
