using System.Buffers.Binary;
using System.Text;

namespace Loquat.Media.Pictures;

/// Reads the description of an ICC profile (ICC.1:2022, 7.2 and 7.3).
static class ColourProfile
{
    const int HeaderLength = 128;
    const int EntryLength = 12;

    /// Whether the profile calls itself sRGB. A wrong name only shifts the colours of that photo slightly.
    public static bool IsSrgb(ReadOnlySpan<byte> profile)
    {
        if (profile.Length < HeaderLength + 4)
        {
            return false;
        }
        var count = Math.Min(BinaryPrimitives.ReadUInt32BigEndian(profile[HeaderLength..]), 100);
        for (var i = 0; i < count; i++)
        {
            var at = HeaderLength + 4 + (i * EntryLength);
            if (at + EntryLength > profile.Length)
            {
                return false;
            }
            var entry = profile.Slice(at, EntryLength);
            if (entry.StartsWith("desc"u8))
            {
                var (offset, size) = (BinaryPrimitives.ReadUInt32BigEndian(entry[4..]), BinaryPrimitives.ReadUInt32BigEndian(entry[8..]));
                return (long)offset + size <= profile.Length
                    && Name(profile.Slice((int)offset, (int)size)).StartsWith("sRGB", StringComparison.Ordinal);
            }
        }
        return false;
    }

    /// Returns the characters of a description in either form: single-byte, or two bytes each.
    static string Name(ReadOnlySpan<byte> description) =>
        new([.. Encoding.Latin1.GetString(description).Skip(description.StartsWith("mluc"u8) ? 28 : 12)
            .Where(c => c is > ' ' and < '\u007f')]);
}
