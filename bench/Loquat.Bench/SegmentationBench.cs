using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Loquat.Linguistics.Segmentation;

namespace Loquat.Bench;

/// Compares the segmentation of a Chinese text with that of jieba: `languages segment FILE [--json]`.
static partial class SegmentationBench
{
    static readonly TimeSpan Timed = TimeSpan.FromSeconds(3);

    /// Only words with Han characters count. A word is right if jieba has the same one at the same place.
    public static void Run(string file, bool json)
    {
        var lines = File.ReadAllLines(file);
        var expected = NodeScript.Lines("jieba.mjs", file).Select(line => line.Split('\t'));
        var (right, ours, theirs) = (0, 0, 0);
        foreach (var (line, words) in lines.Zip(expected))
        {
            var found = ChineseSegmenter.Default.Segment(line).Where(word => word.Kind == WordKind.Han)
                .Select(word => (word.Start, word.Length)).ToHashSet();
            var wanted = PlacesOf(words).ToHashSet();
            (ours, theirs) = (ours + found.Count, theirs + wanted.Count);
            right += found.Count(wanted.Contains);
        }
        var (precision, recall) = ((double)right / Math.Max(1, ours), (double)right / Math.Max(1, theirs));
        var f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
        var speed = SpeedOf(lines);
        Console.WriteLine(json
            ? JsonSerializer.Serialize(new { f1, precision, recall, charactersPerSecond = speed })
            : string.Create(CultureInfo.InvariantCulture, $"""
                {theirs} words of jieba: F1 {f1:N4}, precision {precision:N4}, recall {recall:N4};
                {speed / 1e6:N1} million characters a second on one core
                """));
    }

    static IEnumerable<(int Start, int Length)> PlacesOf(string[] words)
    {
        var at = 0;
        foreach (var word in words)
        {
            if (Han().IsMatch(word))
            {
                yield return (at, word.Length);
            }
            at += word.Length;
        }
    }

    static double SpeedOf(string[] lines)
    {
        var (watch, characters) = (Stopwatch.StartNew(), 0L);
        while (watch.Elapsed < Timed && lines.Length > 0)
        {
            foreach (var line in lines)
            {
                ChineseSegmenter.Default.Segment(line);
                characters += line.Length;
            }
        }
        return characters / watch.Elapsed.TotalSeconds;
    }

    [GeneratedRegex(@"[\u3400-\u9fff]")]
    private static partial Regex Han();
}
