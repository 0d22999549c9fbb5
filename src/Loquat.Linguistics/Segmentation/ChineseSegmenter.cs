using System.Buffers;
using System.Text;
using Loquat.Linguistics.Identification;
using Loquat.Linguistics.Scripts;

namespace Loquat.Linguistics.Segmentation;

/// <summary>Divides Chinese text into words.</summary>
/// <remarks>
/// Of all divisions into words of the dictionary, the most probable one is chosen (unigrams). Neighbouring characters that the dictionary
/// leaves alone are joined to new words by a hidden Markov model of the positions of characters in words. Traditional characters are
/// looked up as Simplified ones. Safe for use by several threads.
/// </remarks>
public sealed class ChineseSegmenter
{
    static readonly Lazy<ChineseSegmenter> Lazily = new(() => new(new(MappedFile.OpenData("chinese-words.bin"))));

    readonly ChineseWords words;
    readonly UnknownWords unknown;

    internal ChineseSegmenter(ChineseWords words) => (this.words, unknown) = (words, new UnknownWords(words));

    /// <summary>The segmenter with the dictionary of the build.</summary>
    public static ChineseSegmenter Default => Lazily.Value;

    /// <summary>Divides a text without gaps.</summary>
    /// <param name="text">Any text; what is not Chinese is divided into words of letters, numbers and single symbols.</param>
    public IReadOnlyList<TextWord> Segment(string text)
    {
        var found = new List<TextWord>(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var (length, kind) = RunAt(text, at);
            if (kind == WordKind.Han)
            {
                SegmentHan(text.AsSpan(at, length), at, found);
            }
            else
            {
                found.Add(new(at, length, kind));
            }
            at += length;
        }
        return found;
    }

    static (int Length, WordKind Kind) RunAt(string text, int at)
    {
        var kind = KindAt(text, at, out var length);
        if (kind == WordKind.Other)
        {
            return (length, kind);
        }
        var end = at + length;
        while (end < text.Length)
        {
            var next = KindAt(text, end, out var more);
            var joins = next == kind || (kind == WordKind.Letters && (next == WordKind.Number || IsInside(text, end, "'’-&")))
                || (kind == WordKind.Number && (text[end] is '%' or '％' || IsInside(text, end, ".,:/")));
            if (!joins)
            {
                break;
            }
            end += more;
        }
        return (end - at, kind);
    }

    // A mark between two letters or digits.
    static bool IsInside(string text, int at, string marks) =>
        marks.Contains(text[at], StringComparison.Ordinal) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1])
        && Identification.Scripts.Of(new Rune(text[at + 1])) is Script.None or Script.Latin;

    static WordKind KindAt(string text, int at, out int length)
    {
        Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out length);
        return Identification.Scripts.Of(rune) switch
        {
            Script.Han => WordKind.Han,
            Script.None => Rune.IsDigit(rune) ? WordKind.Number : WordKind.Other,
            _ => WordKind.Letters,
        };
    }

    void SegmentHan(ReadOnlySpan<char> text, int offset, List<TextWord> found)
    {
        var rented = ArrayPool<char>.Shared.Rent(text.Length);
        var simplified = rented.AsSpan(0, text.Length);
        Simplify(text, simplified);
        Span<int> lengths = text.Length <= 256 ? stackalloc int[text.Length] : new int[text.Length];
        FindBest(simplified, lengths);
        var alone = 0;
        for (var at = 0; at < text.Length; at += lengths[at])
        {
            if (lengths[at] == 1)
            {
                alone++;
                continue;
            }
            unknown.Join(simplified.Slice(at - alone, alone), offset + at - alone, found);
            alone = 0;
            found.Add(new(offset + at, lengths[at], WordKind.Han));
        }
        unknown.Join(simplified[^alone..], offset + text.Length - alone, found);
        ArrayPool<char>.Shared.Return(rented);
    }

    static void Simplify(ReadOnlySpan<char> text, Span<char> simplified)
    {
        for (var i = 0; i < text.Length; i++)
        {
            simplified[i] = SimplifiedCharacters.Of(text[i]);
        }
    }

    // For each index, the length of the first word of the best division of the rest.
    void FindBest(ReadOnlySpan<char> text, Span<int> lengths)
    {
        var best = ArrayPool<int>.Shared.Rent(text.Length + 1);
        best[text.Length] = 0;
        for (var at = text.Length - 1; at >= 0; at--)
        {
            var hash = HashTable.Extend(HashTable.Empty, text[at]);
            var isKnown = words.TryGet(hash, out var word);
            var longest = isKnown ? word.LongestFrom : 1;
            (best[at], lengths[at]) = ((isKnown ? word.Cost : words.UnknownCost) + best[at + 1], 1);
            for (var length = 2; length <= longest && at + length <= text.Length; length++)
            {
                hash = HashTable.Extend(hash, text[at + length - 1]);
                if (words.TryGet(hash, out word) && word.Cost + best[at + length] < best[at])
                {
                    (best[at], lengths[at]) = (word.Cost + best[at + length], length);
                }
            }
        }
        ArrayPool<int>.Shared.Return(best);
    }
}
