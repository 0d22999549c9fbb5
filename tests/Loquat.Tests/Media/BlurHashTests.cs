using Loquat.Media.Pictures;

namespace Loquat.Tests.Media;

public sealed class BlurHashTests
{
    /// Hashes of the same pixels by the reference implementation (npm blurhash 2.0.5).
    [Theory]
    [InlineData(4, 3, "LxL:+2^^tfxs.Tr]i|oMpKi~f7j]")]
    [InlineData(1, 1, "00L:+2")]
    [InlineData(9, 9,
        "|xL:+2^^tfxst3xst3xst3.Tr]i|oMjGoMjZj]jZpKi~f7j]f7j]f7j]f7x[oKj@j[jtj[jtj[jto[jHf7jtf7fjf7fjf7xno"
        + "Kj@j?j@j?jtj?jtowjHf7jtf7fQf7fjf7xuodj@j[j@j[j@j[j@o$jbf7juf7fRf7fkf7")]
    public void Hashes_match_the_reference_implementation(int across, int down, string hash)
    {
        const int width = 20, height = 15;
        var pixels = new byte[width * height * 3];
        for (var i = 0; i < width * height; i++)
        {
            var (x, y) = (i % width, i / width);
            (pixels[i * 3], pixels[(i * 3) + 1], pixels[(i * 3) + 2]) = ((byte)(255 - (x * 5) - (y * 3)),
                (byte)Math.Max(0, 230 - (x * y * 5 / 4.0)), (byte)((y < 5 ? 200 : 40) + x));
        }

        Assert.Equal(hash, BlurHash.Encode(pixels, width, height, across, down));
    }
}
