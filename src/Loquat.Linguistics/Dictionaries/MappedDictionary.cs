using System.Buffers.Binary;
using System.Text;

namespace Loquat.Linguistics.Dictionaries;

/// <summary>A dictionary that is mapped into memory and read in place.</summary>
/// <remarks>
/// The file, all numbers little-endian: <c>LQD1</c>; the length of the table (32 bits); a <see cref="HashTable"/> of headwords, whose
/// values are places after the table; at each place a length in bytes (32 bits) and the entries in UTF-8. Entries are separated by U+001E
/// and their fields by U+001F: written form, pronunciation, senses (one per line), register, example, translation of the example, and
/// base form.
/// </remarks>
sealed class MappedDictionary
{
    const int HeadBytes = 8;
    const int FieldCount = 7;

    readonly MappedFile file;
    readonly HashTable places;
    readonly int start;

    /// <exception cref="InvalidDataException">The file has another format.</exception>
    public MappedDictionary(MappedFile file)
    {
        this.file = file;
        if (!file.Bytes.StartsWith("LQD1"u8))
        {
            throw new InvalidDataException("The dictionary has an unknown format.");
        }
        places = new HashTable(file, HeadBytes);
        start = HeadBytes + BinaryPrimitives.ReadInt32LittleEndian(file.Bytes[4..]);
    }

    /// <summary>Whether there is a headword with this hash.</summary>
    public bool Contains(ulong hash) => places.TryGet(hash, out _);

    /// <summary>Returns the entries of a headword, our own glossary first.</summary>
    public IReadOnlyList<DictionaryEntry> Find(ReadOnlySpan<char> headword)
    {
        if (!places.TryGet(HashTable.HashOf(headword), out var place))
        {
            return [];
        }
        var block = file.Bytes[(start + (int)place)..];
        var text = Encoding.UTF8.GetString(block.Slice(4, BinaryPrimitives.ReadInt32LittleEndian(block)));
        return [.. text.Split('\u001e').Select(Entry)];
    }

    static DictionaryEntry Entry(string text)
    {
        var fields = text.Split('\u001f');
        Array.Resize(ref fields, FieldCount);
        return new(fields[0], fields[1], fields[2].Split('\n'), fields[3] ?? "", fields[4] ?? "", fields[5] ?? "", fields[6] ?? "");
    }
}
