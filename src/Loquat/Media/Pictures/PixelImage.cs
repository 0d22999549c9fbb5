using NetVips;

namespace Loquat.Media.Pictures;

/// A copy of an image that contains its pixels (8 bits, sRGB) and nothing else, so no metadata can get into saved files.
sealed class PixelImage : IDisposable
{
    // Allocated outside of the .NET heap, which the sandbox keeps small. libvips does not copy it, so it is freed after the image.
    readonly nint memory;

    public PixelImage(Image source)
    {
        memory = source.WriteToMemory(out var size);
        using var bare = Image.NewFromMemory(memory, size, source.Width, source.Height, source.Bands, Enums.BandFormat.Uchar);
        Image = bare.Copy(interpretation: source.Bands < 3 ? Enums.Interpretation.Bw : Enums.Interpretation.Srgb);
    }

    public Image Image { get; }

    public int Width => Image.Width;
    public int Height => Image.Height;
    public bool HasAlpha => Image.Bands is 2 or 4;

    public void Dispose()
    {
        Image.Dispose();
        NetVips.NetVips.Free(memory);
    }
}
