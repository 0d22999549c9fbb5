using System.Buffers.Binary;
using System.Text;

namespace Loquat.Linguistics;

/// <summary>Texts by keys, which are mapped into memory and read in place.</summary>
/// <remarks>
/// The file, all numbers little-endian: <c>LQD1</c>; the length of the table (32 bits); a <see cref="HashTable"/> of keys, whose values are
/// places after the table; at each place a length in bytes (32 bits) and the text in UTF-8.
/// </remarks>
sealed class MappedTexts
{
    const int HeadBytes = 8;

    readonly MappedFile file;
    readonly HashTable places;
    readonly int start;

    /// <exception cref="InvalidDataException">The file has another format.</exception>
    public MappedTexts(MappedFile file)
    {
        this.file = file;
        if (!file.Bytes.StartsWith("LQD1"u8))
        {
            throw new InvalidDataException("The file of texts has an unknown format.");
        }
        places = new HashTable(file, HeadBytes);
        start = HeadBytes + BinaryPrimitives.ReadInt32LittleEndian(file.Bytes[4..]);
    }

    /// <summary>Whether there is a key with this hash.</summary>
    public bool Contains(ulong hash) => places.TryGet(hash, out _);

    /// <summary>Whether there is this key.</summary>
    public bool Contains(ReadOnlySpan<char> key) => Contains(HashTable.HashOf(key));

    /// <summary>Returns the text of a key, or null.</summary>
    public string? Find(ReadOnlySpan<char> key)
    {
        if (!places.TryGet(HashTable.HashOf(key), out var place))
        {
            return null;
        }
        var block = file.Bytes[(start + (int)place)..];
        return Encoding.UTF8.GetString(block.Slice(4, BinaryPrimitives.ReadInt32LittleEndian(block)));
    }
}
