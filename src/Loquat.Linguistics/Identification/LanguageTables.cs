using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Loquat.Linguistics.Identification;

/// <summary>The n-gram scores of ELD (https://github.com/nitotm/efficient-language-detector-js, Apache License 2.0).</summary>
/// <remarks>
/// The file, all numbers little-endian: <c>LQL1</c>; the number of languages, slots and scores (32 bits each); for each language two ASCII
/// letters and its average score in thousandths (16 bits); per slot the key (64 bits: six bytes of n-gram, then the number of scores);
/// per slot the index of its first score (32 bits); the scores (16 bits: six bits of language, ten of score). A slot is found by
/// multiplication with the golden ratio and linear probing; a key of 0 is an empty slot.
/// </remarks>
sealed class LanguageTables
{
    /// <summary>The maximum number of languages.</summary>
    public const int MostLanguages = 64;

    const int HeadBytes = 16;
    const ulong NgramBits = 0xffff_ffff_ffff;

    readonly MappedFile file;
    readonly int keysAt;
    readonly int startsAt;
    readonly int scoresAt;
    readonly int slots;
    readonly int shift;

    /// <exception cref="InvalidDataException">The file has another format.</exception>
    public LanguageTables(MappedFile file)
    {
        this.file = file;
        var head = file.Bytes[..HeadBytes];
        if (!head.StartsWith("LQL1"u8))
        {
            throw new InvalidDataException("The table of languages has an unknown format.");
        }
        var languages = BinaryPrimitives.ReadInt32LittleEndian(head[4..]);
        slots = BinaryPrimitives.ReadInt32LittleEndian(head[8..]);
        shift = 64 - System.Numerics.BitOperations.Log2((uint)slots);
        (keysAt, startsAt) = (HeadBytes + (languages * 4), HeadBytes + (languages * 4) + (slots * 8));
        scoresAt = startsAt + (slots * 4);
        var names = file.Bytes.Slice(HeadBytes, languages * 4);
        Tags = new string[languages];
        AverageScores = new double[languages];
        for (var i = 0; i < languages; i++)
        {
            Tags[i] = Encoding.ASCII.GetString(names.Slice(i * 4, 2));
            AverageScores[i] = BinaryPrimitives.ReadUInt16LittleEndian(names[((i * 4) + 2)..]) / 1000.0;
        }
    }

    /// <summary>The two-letter tags of the languages.</summary>
    public string[] Tags { get; }

    /// <summary>The score per n-gram that a typical text has in its own language.</summary>
    public double[] AverageScores { get; }

    /// <summary>Adds the scores of an n-gram to those of the languages.</summary>
    /// <returns>Whether any language has the n-gram.</returns>
    public bool Add(ulong ngram, Span<int> scores)
    {
        var bytes = file.Bytes;
        var keys = MemoryMarshal.Cast<byte, ulong>(bytes.Slice(keysAt, slots * 8));
        for (var slot = (int)((ngram * 0x9e3779b97f4a7c15) >> shift); keys[slot] != 0; slot = (slot + 1) & (slots - 1))
        {
            if ((keys[slot] & NgramBits) == ngram)
            {
                var start = BinaryPrimitives.ReadInt32LittleEndian(bytes[(startsAt + (slot * 4))..]);
                foreach (var entry in MemoryMarshal.Cast<byte, ushort>(bytes[scoresAt..]).Slice(start, (int)(keys[slot] >> 48)))
                {
                    scores[entry >> 10] += entry & 0x3ff;
                }
                return true;
            }
        }
        return false;
    }
}
