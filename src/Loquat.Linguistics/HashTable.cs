using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Loquat.Linguistics;

/// <summary>A table of 32-bit values by words, which is read in place.</summary>
/// <remarks>
/// The number of slots (32 bits), then the 64-bit hashes, then the values, all little-endian. Only hashes are stored: among half a million
/// words, one in 10¹³ others is mistaken for a member.
/// </remarks>
/// <param name="file">The file that contains the table.</param>
/// <param name="start">The index of its first byte.</param>
sealed class HashTable(MappedFile file, int start)
{
    /// <summary>The hash of no characters.</summary>
    public const ulong Empty = 0xcbf29ce484222325;

    readonly int slots = BinaryPrimitives.ReadInt32LittleEndian(file.Bytes[start..]);

    /// <summary>The number of bytes of the table.</summary>
    public int Length => 8 + (slots * 12);

    /// <summary>Extends the hash of a word by one UTF-16 code unit (FNV-1a).</summary>
    public static ulong Extend(ulong hash, char next) => (hash ^ next) * 0x100000001b3;

    /// <summary>The hash of a word.</summary>
    public static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = Empty;
        foreach (var character in word)
        {
            hash = Extend(hash, character);
        }
        return hash;
    }

    /// <summary>Finds the value of a hash.</summary>
    public bool TryGet(ulong hash, out uint value)
    {
        var hashes = MemoryMarshal.Cast<byte, ulong>(file.Bytes.Slice(start + 8, slots * 8));
        for (var slot = (int)((hash * 0x9e3779b97f4a7c15) >> 32) & (slots - 1); hashes[slot] != 0; slot = (slot + 1) & (slots - 1))
        {
            if (hashes[slot] == hash)
            {
                value = BinaryPrimitives.ReadUInt32LittleEndian(file.Bytes[(start + 8 + (slots * 8) + (slot * 4))..]);
                return true;
            }
        }
        value = 0;
        return false;
    }
}
