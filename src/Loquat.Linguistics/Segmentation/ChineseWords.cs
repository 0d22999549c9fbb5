using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Loquat.Linguistics.Segmentation;

/// <summary>The words of Simplified Chinese with their frequencies, from jieba (https://github.com/fxsjy/jieba, MIT License).</summary>
/// <remarks>
/// The file, all numbers little-endian: <c>LQW1</c>; the number of parts of speech and the cost of an unknown character (16 bits each); the
/// number of costs of positions (32 bits); the parts of speech, separated by spaces (512 bytes); the costs of the sixteen transitions
/// between positions; for each character from U+3400 the costs of its four positions (16 bits each); a <see cref="HashTable"/> of words,
/// whose values are the cost (16 bits), the part of speech (8) and, for a single character, the length of the longest word that begins with
/// it (8). A cost is the negative logarithm of a probability in thousandths.
/// </remarks>
sealed class ChineseWords
{
    /// <summary>The first character with costs of positions.</summary>
    public const char First = '\u3400';

    const int HeadBytes = 12;
    const int NameBytes = 512;
    const int TransitionBytes = 32;

    readonly MappedFile file;
    readonly HashTable words;
    readonly int positionCount;

    /// <exception cref="InvalidDataException">The file has another format.</exception>
    public ChineseWords(MappedFile file)
    {
        this.file = file;
        var head = file.Bytes[..HeadBytes];
        if (!head.StartsWith("LQW1"u8))
        {
            throw new InvalidDataException("The table of Chinese words has an unknown format.");
        }
        UnknownCost = BinaryPrimitives.ReadUInt16LittleEndian(head[6..]);
        positionCount = BinaryPrimitives.ReadInt32LittleEndian(head[8..]);
        PartsOfSpeech = Encoding.ASCII.GetString(file.Bytes.Slice(HeadBytes, NameBytes)).Trim().Split(' ');
        words = new HashTable(file, HeadBytes + NameBytes + TransitionBytes + (positionCount * 2));
    }

    /// <summary>The cost of a character that is in no word.</summary>
    public int UnknownCost { get; }

    /// <summary>The tags of jieba: <c>n</c> for nouns, <c>v</c> for verbs, <c>m</c> for numerals and so on.</summary>
    public string[] PartsOfSpeech { get; }

    /// <summary>
    /// The costs of the steps between positions: four rows by the last position, in the order begin, middle, end, single.
    /// </summary>
    public ReadOnlySpan<ushort> Transitions =>
        MemoryMarshal.Cast<byte, ushort>(file.Bytes.Slice(HeadBytes + NameBytes, TransitionBytes));

    /// <summary>The costs of the four positions of a character.</summary>
    public ReadOnlySpan<ushort> PositionsOf(char character) => character - First is >= 0 and var at && (at * 4) + 4 <= positionCount
        ? MemoryMarshal.Cast<byte, ushort>(file.Bytes.Slice(HeadBytes + NameBytes + TransitionBytes + (at * 8), 8))
        : [];

    /// <summary>Finds a word by its hash.</summary>
    public bool TryGet(ulong hash, out ChineseWord word)
    {
        var found = words.TryGet(hash, out var value);
        word = new((int)(value & 0xffff), (byte)(value >> 16), (byte)(value >> 24));
        return found;
    }
}
