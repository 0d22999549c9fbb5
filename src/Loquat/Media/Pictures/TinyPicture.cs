namespace Loquat.Media.Pictures;

/// A thumbnail of a few hundred pixels: width × height × 3 bytes of sRGB, or one byte per pixel if it is greyscale.
sealed class TinyPicture
{
    readonly int width;
    readonly int height;
    readonly byte[] pixels;

    public TinyPicture(int width, int height, byte[] samples)
    {
        (this.width, this.height) = (width, height);
        pixels = samples.Length == width * height ? [.. samples.SelectMany(grey => (byte[])[grey, grey, grey])] : samples;
    }

    public string Blurred() =>
        width >= height ? BlurHash.Encode(pixels, width, height, 4, 3) : BlurHash.Encode(pixels, width, height, 3, 4);

    /// Averages the fullest of 64 coarse bins. The mean of all pixels is usually some brown.
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
}
