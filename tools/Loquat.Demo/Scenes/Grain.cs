using System.Buffers.Binary;
using System.IO.Compression;

namespace Loquat.Demo.Scenes;

/// Paper texture: a small tile of dark and light specks as a PNG in a data URL. A filter would take half a second per picture.
static class Grain
{
    public const int Side = 160;

    public static string Address { get; } = "data:image/png;base64," + Convert.ToBase64String(Png());

    static byte[] Png()
    {
        var dice = new Random(7);
        var rows = new byte[Side * ((Side * 2) + 1)];
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                var at = (y * ((Side * 2) + 1)) + 1 + (x * 2);
                var luck = dice.NextDouble() + dice.NextDouble() - 1;
                rows[at] = (byte)(luck < 0 ? 0 : 255);
                rows[at + 1] = (byte)(Math.Pow(Math.Abs(luck), 1.6) * 150);
            }
        }
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(rows);
        }
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Side);
        // Eight-bit greyscale with alpha.
        (header[8], header[9]) = (8, 4);
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    static byte[] Chunk(ReadOnlySpan<byte> name, byte[] content)
    {
        byte[] chunk = [0, 0, 0, 0, .. name, .. content, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Sum(chunk.AsSpan(4, chunk.Length - 8)));
        return chunk;
    }

    /// CRC-32 as PNG defines it.
    static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) != 0 ? (sum >> 1) ^ 0xEDB88320 : sum >> 1;
            }
        }
        return ~sum;
    }
}
