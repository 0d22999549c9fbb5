using System.Text;

namespace Loquat.Linguistics.Identification;

/// <summary>Splits a text into the n-grams of ELD: four bytes of UTF-8 at every third byte of a word, and the last four of it.</summary>
/// <remarks>
/// The first n-gram of a word starts with a space and the last one ends with a space. Only the first 350 bytes count, up to the end of the
/// word. An apostrophe before a letter belongs to the word.
/// </remarks>
ref struct NGrams
{
    /// <summary>The maximum number of n-grams of one text.</summary>
    public const int Most = 256;

    const int MostBytes = 350;
    const int MostBytesOfWord = 70;
    const int Space = ' ';

    readonly Span<ulong> found;
    int count;
    int bytes;

    /// <param name="buffer">Receives the n-grams; at least <see cref="Most"/> long.</param>
    public NGrams(Span<ulong> buffer) => found = buffer;

    /// <summary>The different n-grams.</summary>
    public readonly ReadOnlySpan<ulong> Found => found[..count];

    /// <summary>Whether enough bytes were read.</summary>
    public readonly bool IsFull => bytes >= MostBytes;

    /// <summary>Adds the n-grams of a word.</summary>
    /// <param name="word">The UTF-8 bytes of a word in lower case.</param>
    public void Add(ReadOnlySpan<byte> word)
    {
        word = word[..Math.Min(word.Length, MostBytesOfWord)];
        bytes += word.Length + 1;
        var at = 0;
        for (; at + 4 < word.Length; at += 3)
        {
            Put(Pack(word.Slice(at, 4), isFirst: at == 0, isLast: false));
        }
        Put(Pack(word[Math.Max(0, word.Length - 4)..], isFirst: at == 0, isLast: true));
    }

    static ulong Pack(ReadOnlySpan<byte> bytes, bool isFirst, bool isLast)
    {
        var (packed, shift) = (isFirst ? (ulong)Space : 0, isFirst ? 8 : 0);
        foreach (var one in bytes)
        {
            packed |= (ulong)one << shift;
            shift += 8;
        }
        return isLast ? packed | ((ulong)Space << shift) : packed;
    }

    void Put(ulong ngram)
    {
        if (count < Most && !found[..count].Contains(ngram))
        {
            found[count++] = ngram;
        }
    }
}
