using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Loquat.Media;
using Loquat.Media.Pictures;

namespace Loquat.Tests.Media;

public sealed class UnusablePhotoTests(Darkroom room) : IClassFixture<Darkroom>
{
    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><script>alert(1)</script></svg>")]
    [InlineData("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("<!doctype html><img src=x>")]
    [InlineData("%PDF-1.7\n1 0 obj")]
    [InlineData("not a picture at all")]
    [InlineData("\0")]
    public async Task A_file_that_is_not_a_photo_is_recognised(string content) =>
        Assert.Equal(MediumProblem.NotAPicture, await room.Refuses(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public async Task An_empty_file_is_recognised() => Assert.Equal(MediumProblem.Empty, await room.Refuses([]));

    [Fact]
    public async Task More_than_thirty_megabytes_are_refused() =>
        Assert.Equal(MediumProblem.TooLarge, await room.Refuses(new byte[ImageProcessing.MostBytes + 1]));

    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("avif")]
    [InlineData("heic")]
    public async Task A_truncated_photo_is_damaged(string format)
    {
        var whole = await PhotoFiles.PhoneFileAsync(format);
        Assert.Equal(MediumProblem.Broken, await room.Refuses(whole[..(whole.Length / 2)]));
    }

    /// Files that start like one format and continue as another.
    [Theory]
    [InlineData("GIF89a/*", "*/=1;alert(document.domain)//")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0", "<svg onload='alert(1)'></svg>")]
    [InlineData("\u0089PNG\r\n\u001A\n", "%PDF-1.7")]
    [InlineData("RIFF\u0010\0\0\0WEBPVP8 ", "<script>alert(1)</script>")]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0", "mif1heic<html>")]
    public async Task A_file_that_only_begins_like_a_photo_is_damaged(string head, string rest) =>
        Assert.Equal(MediumProblem.Broken, await room.Refuses(Encoding.Latin1.GetBytes(head + rest)));

    [Fact]
    public async Task Data_appended_to_a_photo_is_removed()
    {
        var photo = await PhotoFiles.PhoneJpegAsync(320, 240);
        byte[] polyglot = [.. photo, .. "<script>alert(1)</script>"u8, .. "PK\u0003\u0004"u8];

        var print = await room.Develops(polyglot);

        Assert.All(print.Files.Values,
            file => Assert.DoesNotContain("alert(1)", Encoding.Latin1.GetString(file), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(20_000, 6_000)]
    [InlineData(60_000, 60_000)]
    public async Task A_decompression_bomb_is_refused_before_it_is_decoded(int width, int height) =>
        Assert.Equal(MediumProblem.TooManyPixels, await room.Refuses(EmptyPng(width, height)));

    [Fact]
    public async Task A_hundred_megapixels_are_accepted()
    {
        var print = await room.Develops(EmptyPng(10_000, 10_000));
        Assert.Equal((1440, 1440), (print.Made.Width, print.Made.Height));
    }

    [Fact]
    public async Task A_refused_photo_leaves_no_files()
    {
        await room.Refuses((await PhotoFiles.PhoneFileAsync("heic"))[..4000]);
        Assert.Equal(0, room.FilesLeft);
    }

    /// Black at one bit per pixel: a hundred million pixels compress to about twelve kilobytes.
    static byte[] EmptyPng(int width, int height)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var row = new byte[1 + ((width + 7) / 8)];
            for (var y = 0; y < Math.Min(height, 10_000); y++)
            {
                zlib.Write(row);
            }
        }
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 1;
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    static byte[] Chunk(string type, byte[] body)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. body];
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc(named));
        return [.. length, .. named, .. sum];
    }

    /// CRC-32 as PNG defines it (ISO 3309).
    static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }
        return ~crc;
    }
}
