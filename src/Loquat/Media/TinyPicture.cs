using System.Globalization;
using System.Text;

namespace Loquat.Media;

/// A few hundred pixels, read from a portable pixmap (netpbm P5 or P6 with eight bits).
sealed class TinyPicture
{
    readonly int width;
    readonly int height;
    readonly byte[] pixels;

    TinyPicture(int width, int height, byte[] pixels) => (this.width, this.height, this.pixels) = (width, height, pixels);

    public static TinyPicture Read(byte[] file)
    {
        var at = 0;
        var kind = Word(file, ref at);
        var width = int.Parse(Word(file, ref at), CultureInfo.InvariantCulture);
        var height = int.Parse(Word(file, ref at), CultureInfo.InvariantCulture);
        var most = Word(file, ref at);
        var samples = kind == "P6" ? 3 : 1;
        if (kind is not ("P5" or "P6") || most != "255" || file.Length - at != width * height * samples)
        {
            throw new UnusablePhoto(PhotoProblem.Broken);
        }
        var body = file.AsSpan(at);
        var pixels = new byte[width * height * 3];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = body[samples == 3 ? i : i / 3];
        }
        return new TinyPicture(width, height, pixels);
    }

    public string Blurred() => width >= height ? BlurHash.Encode(pixels, width, height, 4, 3) : BlurHash.Encode(pixels, width, height, 3, 4);

    /// The fullest of 64 coarse bins, averaged; better than the mean of all, which is always some brown.
    public string DominantColour()
    {
        var bins = new (int Count, int R, int G, int B)[64];
        for (var i = 0; i < pixels.Length; i += 3)
        {
            ref var bin = ref bins[((pixels[i] >> 6) << 4) | ((pixels[i + 1] >> 6) << 2) | (pixels[i + 2] >> 6)];
            bin = (bin.Count + 1, bin.R + pixels[i], bin.G + pixels[i + 1], bin.B + pixels[i + 2]);
        }
        var fullest = bins.MaxBy(b => b.Count);
        return $"#{fullest.R / fullest.Count:X2}{fullest.G / fullest.Count:X2}{fullest.B / fullest.Count:X2}";
    }

    /// Words of the header are parted by white space; a comment runs to the end of its line.
    static string Word(byte[] file, ref int at)
    {
        var word = new StringBuilder();
        while (at < file.Length)
        {
            var c = (char)file[at++];
            if (c == '#')
            {
                while (at < file.Length && file[at++] != '\n')
                {
                }
            }
            else if (!char.IsWhiteSpace(c))
            {
                word.Append(c);
            }
            else if (word.Length > 0)
            {
                break;
            }
        }
        return word.ToString();
    }
}
