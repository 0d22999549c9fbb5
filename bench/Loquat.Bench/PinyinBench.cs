using System.Globalization;
using System.Text;
using System.Text.Json;
using Loquat.Linguistics.Pinyin;

namespace Loquat.Bench;

/// Compares readings with expected ones, and with those of pinyin-pro: `languages pinyin FILE [--json]`.
static class PinyinBench
{
    /// Each line is a sentence with one character in square brackets, a tab and its reading with a tone mark.
    public static void Run(string file, bool json)
    {
        var lines = File.ReadLines(file).Where(line => line.Contains('\t', StringComparison.Ordinal))
            .Select(line => line.Split('\t')).ToList();
        var others = NodeScript.Lines("pinyin-pro.mjs", file);
        var (right, theirs) = (0, 0);
        foreach (var (line, other) in lines.Zip(others))
        {
            var at = line[0].IndexOf('[', StringComparison.Ordinal);
            var sentence = line[0].Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
            var (expected, place) = (line[1].Trim().Normalize(), sentence[..at].EnumerateRunes().Count());
            var found = PinyinReader.Default.Read(sentence).FirstOrDefault(syllable => syllable.At == at);
            right += found.Numbered is not null && found.Marked == expected ? 1 : 0;
            theirs += other.Split(' ').ElementAtOrDefault(place)?.Normalize() == expected ? 1 : 0;
        }
        var (accuracy, pinyinPro) = ((double)right / Math.Max(1, lines.Count), (double)theirs / Math.Max(1, lines.Count));
        Console.WriteLine(json
            ? JsonSerializer.Serialize(new { accuracy, pinyinPro, sentences = lines.Count })
            : string.Create(CultureInfo.InvariantCulture, $"{lines.Count} sentences: {accuracy:P1} right, pinyin-pro {pinyinPro:P1}"));
    }
}
