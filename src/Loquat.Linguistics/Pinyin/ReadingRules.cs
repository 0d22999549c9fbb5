using System.Collections.Frozen;
using System.Text;

namespace Loquat.Linguistics.Pinyin;

/// <summary>Chooses the reading of a word by what stands before and after it. The rules are the project's own.</summary>
/// <remarks>
/// Each line of the table: a word, mostly a single character, its reading, what may stand before, and what may stand after, separated by
/// tabs. Alternatives are separated by spaces; <c>N</c> stands for a number or a determiner, and <c>。</c> for the end of a run of
/// characters. The first line of a word that fits decides.
/// </remarks>
static class ReadingRules
{
    const string Numbers = "0123456789０１２３４５６７８９零〇一二两三四五六七八九十百千万半几这那哪每各";

    static readonly FrozenDictionary<string, Rule[]> Table = EmbeddedTable.Read("readings.txt").Where(line => line.Length > 0)
        .Select(line => line.Split('\t')).GroupBy(fields => fields[0])
        .ToFrozenDictionary(of => of.Key, of => of.Select(RuleOf).ToArray());

    /// <summary>Returns the syllables of a word of a text, or null if no rule knows it.</summary>
    /// <param name="text">A text in Simplified characters.</param>
    /// <param name="at">The index of the word.</param>
    /// <param name="length">Its number of characters.</param>
    public static string[]? Of(string text, int at, int length)
    {
        var before = text.AsSpan(0, at);
        var after = text.AsSpan(at + length);
        if (Table.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.AsSpan(at, length), out var rules))
        {
            foreach (var rule in rules)
            {
                if (Fits(before, rule.Before, isBefore: true) && Fits(after, rule.After, isBefore: false))
                {
                    return rule.Reading;
                }
            }
        }
        return null;
    }

    static Rule RuleOf(string[] fields) => new(fields[1].Split(' '), Words(fields, 2), Words(fields, 3));

    static string[] Words(string[] fields, int index) =>
        fields.Length > index ? fields[index].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];

    static Rune Safe(char one) => char.IsSurrogate(one) ? Rune.ReplacementChar : new Rune(one);

    static bool Fits(ReadOnlySpan<char> text, string[] words, bool isBefore)
    {
        foreach (var word in words)
        {
            var fits = word switch
            {
                "N" => text.Length > 0 && Numbers.Contains(isBefore ? text[^1] : text[0], StringComparison.Ordinal),
                "。" => text.IsEmpty || !Rune.IsLetter(Safe(isBefore ? text[^1] : text[0])),
                _ => isBefore ? text.EndsWith(word, StringComparison.Ordinal) : text.StartsWith(word, StringComparison.Ordinal),
            };
            if (fits)
            {
                return true;
            }
        }
        return words.Length == 0;
    }

    sealed record Rule(string[] Reading, string[] Before, string[] After);
}
