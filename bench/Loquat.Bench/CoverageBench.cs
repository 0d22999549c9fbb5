using System.Globalization;
using System.Text.Json;
using Loquat.Linguistics.Dictionaries;

namespace Loquat.Bench;

/// Counts the running words of a text that the dictionaries explain: `languages coverage FILE --language zh|en [--json]`.
static class CoverageBench
{
    const int MostMissing = 60;

    public static void Run(string file, string language, bool json)
    {
        var (words, missing) = (0, new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var word in File.ReadLines(file).SelectMany(line => DictionaryWords.Of(line, language)))
        {
            words++;
            if (word.Parts.Count == 0)
            {
                missing[word.Text] = missing.GetValueOrDefault(word.Text) + 1;
            }
        }
        var coverage = 1 - ((double)missing.Values.Sum() / Math.Max(1, words));
        var worst = missing.OrderByDescending(pair => pair.Value).Take(MostMissing).ToDictionary();
        Console.WriteLine(json
            ? JsonSerializer.Serialize(new { coverage, words, missing = worst })
            : string.Create(CultureInfo.InvariantCulture, $"{words} words, {coverage:P2} explained; missing: ")
                + string.Join(' ', worst.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}×{pair.Value}"))));
    }
}
