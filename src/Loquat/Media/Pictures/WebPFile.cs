using System.Buffers.Binary;

namespace Loquat.Media.Pictures;

/// The WebP container (RFC 9649, section 2). libvips 8.14 writes EXIF data even when told to strip it.
static class WebPFile
{
    const int HeaderLength = 12;
    const int ChunkHeaderLength = 8;

    /// The transparency flag of the extended header. All other flags announce chunks that are removed.
    const byte AlphaFlag = 0x10;

    /// Removes everything but the pixels from the file, in place.
    public static void RemoveMetadata(string path) => File.WriteAllBytes(path, Stripped(File.ReadAllBytes(path)));

    public static byte[] Stripped(ReadOnlySpan<byte> file)
    {
        var extended = ReadOnlySpan<byte>.Empty;
        var alpha = ReadOnlySpan<byte>.Empty;
        var pixels = ReadOnlySpan<byte>.Empty;
        for (var rest = file[HeaderLength..]; rest.Length >= ChunkHeaderLength;)
        {
            var size = checked((int)BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]));
            // Chunks are padded to an even length.
            var chunk = rest[..Math.Min(rest.Length, ChunkHeaderLength + size + (size & 1))];
            if (chunk.StartsWith("VP8X"u8))
            {
                extended = chunk;
            }
            else if (chunk.StartsWith("ALPH"u8))
            {
                alpha = chunk;
            }
            else if (chunk.StartsWith("VP8 "u8) || chunk.StartsWith("VP8L"u8))
            {
                pixels = chunk;
            }
            rest = rest[chunk.Length..];
        }
        // Without transparency the extended header is not needed, because everything else that it announces is removed.
        if (alpha.IsEmpty)
        {
            return Written(pixels);
        }
        var header = extended.ToArray();
        header[ChunkHeaderLength] = AlphaFlag;
        return Written([.. header, .. alpha, .. pixels]);
    }

    static byte[] Written(ReadOnlySpan<byte> chunks)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, chunks.Length + 4);
        return [.. "RIFF"u8, .. size, .. "WEBP"u8, .. chunks];
    }
}
