using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Loquat.Tests.Media;

/// The contents of a file, parsed by the test or read by libvips' command-line tool.
static class PictureProperties
{
    /// The parts of a file besides its pixels: segments of a JPEG, chunks of a WebP or PNG.
    public static IReadOnlyList<string> PartsOf(byte[] file) => file switch
    {
        [0xFF, 0xD8, ..] => JpegSegments(file),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] => Chunks(file, 12, bigEndian: false),
        _ => Chunks(file, 8, bigEndian: true),
    };

    public static async Task<(int Width, int Height)> SizeOfAsync(byte[] file)
    {
        var (width, height, _) = await PixelsOfAsync(file);
        return (width, height);
    }

    /// The mean of red, green and blue in a rectangle, given as fractions of the whole.
    public static async Task<(double R, double G, double B)> ColourAsync(
        byte[] file, double left = 0, double top = 0, double width = 1, double height = 1)
    {
        var (w, h, pixels) = await PixelsOfAsync(file);
        var (sum, count) = (new double[3], 0);
        for (var y = (int)(top * h); y < (int)((top + height) * h); y++)
        {
            for (var x = (int)(left * w); x < (int)((left + width) * w); x++, count++)
            {
                for (var band = 0; band < 3; band++)
                {
                    sum[band] += pixels[(((y * w) + x) * 3) + band];
                }
            }
        }
        return (Math.Round(sum[0] / count), Math.Round(sum[1] / count), Math.Round(sum[2] / count));
    }

    /// Decoded by libvips' tool into a portable pixmap: `P6`, comments, width, height, 255, and three bytes per pixel.
    static async Task<(int Width, int Height, byte[] Pixels)> PixelsOfAsync(byte[] file)
    {
        var pixmap = await PhotoFiles.VipsAsync(file, "in", "out.ppm");
        var header = Encoding.Latin1.GetString(pixmap, 0, Math.Min(200, pixmap.Length)).Split('\n').Where(line => !line.StartsWith('#'))
            .Take(3).ToArray();
        var size = header[1].Split(' ').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal("P6", header[0]);
        return (size[0], size[1], pixmap[^(size[0] * size[1] * 3)..]);
    }

    static List<string> JpegSegments(byte[] file)
    {
        var segments = new List<string>();
        var at = 2;
        while (file[at] == 0xFF && file[at + 1] != 0xDA)
        {
            segments.Add($"{file[at + 1]:X2}");
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2));
        }
        Assert.True(file is [.., 0xFF, 0xD9], "Something stands behind the picture.");
        return segments;
    }

    static List<string> Chunks(byte[] file, int from, bool bigEndian)
    {
        var chunks = new List<string>();
        for (var at = from; at + 8 <= file.Length;)
        {
            var size = bigEndian
                ? BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at))
                : BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at + 4));
            chunks.Add(Encoding.ASCII.GetString(file, bigEndian ? at + 4 : at, 4));
            at += (int)size + (bigEndian ? 12 : 8 + (int)(size & 1));
        }
        return chunks;
    }
}
