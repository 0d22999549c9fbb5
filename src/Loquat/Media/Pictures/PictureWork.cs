using NetVips;

namespace Loquat.Media.Pictures;

/// Creates a clean master from an uploaded file, and the renditions from the master, in one scratch folder. Runs only in a sandboxed child
/// process.
static class PictureWork
{
    const string IccProfile = "icc-profile-data";
    const int MasterSide = 4096;
    const int TallestOfWidth = 3;
    const int TinySide = 32;
    const int PreviewSide = 16;

    // Effort by width: it is most expensive for the largest rendition.
    static readonly (int Width, int Quality, int Effort)[] WebP = [(1440, 80, 2), (720, 78, 2), (360, 76, 3), (96, 76, 4)];
    const int JpegWidth = 1080;

    /// For clients that can't read WebP.
    public static readonly string LinkFile = $"{JpegWidth}.jpg";

    /// The names of the renditions. The master is not included.
    public static IReadOnlyList<string> Files { get; } = [.. WebP.Select(w => $"{w.Width}.webp"), LinkFile];

    /// Writes `master.jpg`, or `master.png` if there is transparency, and all renditions. They are created from a copy of the pixels, so no
    /// metadata of the upload can get into them.
    public static PictureRenditions MakeAll(string original, string folder, PictureEdit edit)
    {
        using var clean = Open(Path.Combine(folder, original));
        return MakeOf(clean, folder, edit);
    }

    /// Does the same for pixels that are known to be clean.
    public static PictureRenditions MakeOf(PixelImage clean, string folder, PictureEdit edit)
    {
        var master = clean.HasAlpha ? "master.png" : "master.jpg";
        if (clean.HasAlpha)
        {
            clean.Image.Pngsave(Path.Combine(folder, master), keep: Enums.ForeignKeep.None);
        }
        else
        {
            clean.Image.Jpegsave(Path.Combine(folder, master), q: 90, subsampleMode: Enums.ForeignSubsample.On,
                keep: Enums.ForeignKeep.None);
        }
        return Render(clean, edit, folder) with { Master = master };
    }

    /// Creates all renditions of an existing master.
    public static PictureRenditions MakeAgain(string master, string folder, PictureEdit edit)
    {
        using var clean = Open(Path.Combine(folder, master));
        return Render(clean, edit, folder);
    }

    static PixelImage Open(string path)
    {
        bool isSrgb;
        using (var header = Image.NewFromFile(path))
        {
            if ((long)header.Width * header.Height > ImageProcessing.MostPixels)
            {
                throw new UnusableMedium(MediumProblem.TooManyPixels);
            }
            // Colour conversion costs more than everything else, so it is skipped if the picture is already sRGB.
            isSrgb = !header.Contains(IccProfile) || ColourProfile.IsSrgb((byte[])header.Get(IccProfile));
        }
        using var upright = Upright(path, isSrgb);
        using var coloured = upright.Colourspace(Enums.Interpretation.Srgb);
        using var eight = coloured.Cast(Enums.BandFormat.Uchar);
        return new PixelImage(eight);
    }

    static Image Upright(string path, bool isSrgb)
    {
        var arguments = new VOption { { "height", MasterSide }, { "size", Enums.Size.Down }, { "fail_on", Enums.FailOn.Truncated } };
        if (!isSrgb)
        {
            arguments.Add(OutputProfile(), "srgb");
        }
        return (Image)NetVips.Operation.Call("thumbnail", arguments, path, MasterSide);
    }

    /// Later versions of libvips renamed the option, and `Image.Thumbnail` of NetVips knows the new name only.
    static string OutputProfile()
    {
        using var thumbnail = NetVips.Operation.NewFromName("thumbnail");
        return thumbnail.GetTypeOf("output_profile") != 0 ? "output_profile" : "export_profile";
    }

    static PictureRenditions Render(PixelImage clean, PictureEdit edit, string folder)
    {
        using var large = Edited(clean, edit, WebP[0].Width);
        SaveWebP(large, PathOf(folder, WebP[0].Width), WebP[0].Quality, WebP[0].Effort);
        using var middle = SaveNext(large, 1, folder);
        using var small = SaveNext(middle, 2, folder);
        using var thumb = SaveNext(small, 3, folder);
        using var flat = Flat(large);
        using var jpeg = Smaller(flat, JpegWidth, TallestOfWidth);
        jpeg.Image.Jpegsave(Path.Combine(folder, LinkFile), q: 82, optimizeCoding: true, keep: Enums.ForeignKeep.None);
        using var opaque = Flat(small);
        using var tiny = Smaller(opaque, TinySide, 1);
        var first = new TinyPicture(tiny.Width, tiny.Height, tiny.Image.WriteToMemory<byte>());
        return new PictureRenditions("", large.Width, large.Height, first.Blurred(), first.DominantColour(),
            large.HasAlpha ? "" : PreviewOf(small, folder), Files);
    }

    static PixelImage Edited(PixelImage clean, PictureEdit edit, int width)
    {
        using var turned = clean.Image.Rot(edit.Rotation switch
        {
            90 => Enums.Angle.D90,
            180 => Enums.Angle.D180,
            270 => Enums.Angle.D270,
            _ => Enums.Angle.D0,
        });
        if (!edit.IsCut)
        {
            return FromLarge(turned, width);
        }
        var (left, top) = ((int)(edit.Left * turned.Width), (int)(edit.Top * turned.Height));
        var cutWidth = Math.Clamp((int)Math.Round(edit.Width * turned.Width), 1, turned.Width - left);
        var cutHeight = Math.Clamp((int)Math.Round(edit.Height * turned.Height), 1, turned.Height - top);
        using var cut = turned.ExtractArea(left, top, cutWidth, cutHeight);
        return FromLarge(cut, width);
    }

    /// Uses a cubic kernel: for millions of pixels the finest kernel takes a fifth of the total time, and the result looks the same.
    static PixelImage FromLarge(Image from, int width)
    {
        var scale = Math.Min((double)width / from.Width, (double)width * TallestOfWidth / from.Height);
        if (scale >= 1 || from.HasAlpha())
        {
            return Smaller(from, width, TallestOfWidth);
        }
        using var large = from.Resize(scale, kernel: Enums.Kernel.Cubic);
        return new PixelImage(large);
    }

    /// Evaluates the pixels once, so that later operations don't compute them again.
    static PixelImage Smaller(Image from, int width, int tallest)
    {
        using var small = from.ThumbnailImage(width, height: width * tallest, size: Enums.Size.Down);
        return new PixelImage(small);
    }

    static Image Flat(PixelImage image) => image.HasAlpha ? image.Image.Flatten(background: [255]) : image.Image.Copy();

    /// A rendition of the same size as the previous one is copied.
    static PixelImage SaveNext(PixelImage larger, int index, string folder)
    {
        var (width, quality, effort) = WebP[index];
        var image = Smaller(larger.Image, width, TallestOfWidth);
        if ((image.Width, image.Height) == (larger.Width, larger.Height))
        {
            File.Copy(PathOf(folder, WebP[index - 1].Width), PathOf(folder, width), overwrite: true);
        }
        else
        {
            SaveWebP(image, PathOf(folder, width), quality, effort);
        }
        return image;
    }

    static string PathOf(string folder, int width) => Path.Combine(folder, $"{width}.webp");

    static void SaveWebP(PixelImage image, string path, int quality, int effort)
    {
        image.Image.Webpsave(path, q: quality, effort: effort, keep: Enums.ForeignKeep.None);
        WebPFile.RemoveMetadata(path);
    }

    static string PreviewOf(PixelImage image, string folder)
    {
        var path = Path.Combine(folder, "preview.webp");
        using var preview = Smaller(image.Image, PreviewSide, 1);
        SaveWebP(preview, path, 40, 4);
        return Convert.ToBase64String(File.ReadAllBytes(path));
    }
}
