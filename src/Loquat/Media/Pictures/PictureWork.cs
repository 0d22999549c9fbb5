using System.Globalization;

namespace Loquat.Media.Pictures;

/// From a stranger's file to a clean master, and from that to what is shown, in one scratch folder. Runs in a caged child only.
static class PictureWork
{
    const int MasterSide = 4096;
    const int TallestOfWidth = 3;
    const int TinySide = 32;
    const int PreviewSide = 16;

    // Effort by width: what is saved on the largest costs most.
    static readonly (int Width, string Quality, string Effort)[] WebP = [(1440, "80", "2"), (720, "78", "2"), (360, "76", "3"), (96, "76", "4")];
    const int JpegWidth = 1080;

    /// For whatever can't read WebP.
    public static readonly string LinkFile = $"{JpegWidth}.jpg";

    /// The names of the files that are made, beside the master.
    public static IReadOnlyList<string> Files { get; } = [.. WebP.Select(w => $"{w.Width}.webp"), LinkFile];

    /// Writes `master.jpg`, or `master.png` where there is transparency, and all renditions. Nothing that the file carried besides
    /// its pixels gets into either: they are made of a copy that has none of it.
    public static PictureRenditions MakeAll(string original, string folder, PictureEdit edit)
    {
        using var clean = Open(Path.Combine(folder, original));
        return MakeOf(clean, folder, edit);
    }

    /// The same of pixels that are known to be clean.
    public static PictureRenditions MakeOf(VipsImage clean, string folder, PictureEdit edit)
    {
        var master = clean.HasAlpha ? "master.png" : "master.jpg";
        if (clean.HasAlpha)
        {
            clean.Save("pngsave", Path.Combine(folder, master), ("strip", "true"));
        }
        else
        {
            clean.Save("jpegsave", Path.Combine(folder, master), ("Q", "90"), ("subsample-mode", "on"), ("strip", "true"));
        }
        return Render(clean, edit, folder) with { Master = master };
    }

    /// All renditions of a master that was made before.
    public static PictureRenditions MakeAgain(string master, string folder, PictureEdit edit)
    {
        using var clean = Open(Path.Combine(folder, master));
        return Render(clean, edit, folder);
    }

    static VipsImage Open(string path)
    {
        string[] colours;
        using (var header = VipsImage.Header(path))
        {
            if ((long)header.Width * header.Height > ImageProcessing.MostPixels)
            {
                throw new UnusableMedium(MediumProblem.TooManyPixels);
            }
            // Turning colours costs more than all the rest, so it is done only where they are of another kind.
            colours = header.Profile() is { } profile && !ColourProfile.IsSrgb(profile) ? ["export-profile", "srgb"] : [];
        }
        (string, string)[] arguments =
        [
            ("filename", path), ("width", Text(MasterSide)), ("height", Text(MasterSide)), ("size", "down"), ("fail-on", "truncated"),
            .. colours is [var name, var value] ? [(name, value)] : Array.Empty<(string, string)>(),
        ];
        using var upright = VipsImage.Make("thumbnail", null, arguments);
        using var coloured = upright.Then("colourspace", ("space", "srgb"));
        using var eight = coloured.Then("cast", ("format", "uchar"));
        return eight.OnlyPixels();
    }

    static PictureRenditions Render(VipsImage clean, PictureEdit edit, string folder)
    {
        using var large = Edited(clean, edit, WebP[0].Width);
        SaveWebP(large, PathOf(folder, WebP[0].Width), WebP[0].Quality, WebP[0].Effort);
        using var middle = SaveNext(large, 1, folder);
        using var small = SaveNext(middle, 2, folder);
        using var thumb = SaveNext(small, 3, folder);
        using var flat = Flat(large);
        using var jpeg = Smaller(flat, JpegWidth, TallestOfWidth);
        jpeg.Save("jpegsave", Path.Combine(folder, $"{JpegWidth}.jpg"), ("Q", "82"), ("optimize-coding", "true"), ("strip", "true"));
        using var opaque = Flat(small);
        using var tiny = Smaller(opaque, TinySide, 1);
        var first = new TinyPicture(tiny.Width, tiny.Height, tiny.Pixels());
        return new PictureRenditions("", large.Width, large.Height, first.Blurred(), first.DominantColour(), large.HasAlpha ? "" : PreviewOf(small, folder), Files);
    }

    static VipsImage Edited(VipsImage clean, PictureEdit edit, int width)
    {
        using var turned = clean.Then("rot", ("angle", $"d{edit.Rotation}"));
        if (!edit.IsCut)
        {
            return FromLarge(turned, width);
        }
        var (left, top) = ((int)(edit.Left * turned.Width), (int)(edit.Top * turned.Height));
        var cutWidth = Math.Clamp((int)Math.Round(edit.Width * turned.Width), 1, turned.Width - left);
        var cutHeight = Math.Clamp((int)Math.Round(edit.Height * turned.Height), 1, turned.Height - top);
        using var cut = turned.Then("extract_area", ("left", Text(left)), ("top", Text(top)), ("width", Text(cutWidth)), ("height", Text(cutHeight)));
        return FromLarge(cut, width);
    }

    /// Over millions of pixels the finest kernel costs as much as a fifth of everything, and can't be told from this one.
    static VipsImage FromLarge(VipsImage from, int width)
    {
        var scale = Math.Min((double)width / from.Width, (double)width * TallestOfWidth / from.Height);
        if (scale >= 1 || from.HasAlpha)
        {
            return Smaller(from, width, TallestOfWidth);
        }
        using var large = from.Then("resize", ("scale", scale.ToString(CultureInfo.InvariantCulture)), ("kernel", "cubic"));
        return large.OnlyPixels();
    }

    /// Calculated, so that what is made of it does not do so again.
    static VipsImage Smaller(VipsImage from, int width, int tallest)
    {
        using var small = from.Then("thumbnail_image", ("width", Text(width)), ("height", Text(width * tallest)), ("size", "down"));
        return small.OnlyPixels();
    }

    static VipsImage Flat(VipsImage image) => image.HasAlpha ? image.Then("flatten", ("background", "255")) : image.Then("copy");

    /// What is no larger already is not made twice.
    static VipsImage SaveNext(VipsImage larger, int index, string folder)
    {
        var (width, quality, effort) = WebP[index];
        var image = Smaller(larger, width, TallestOfWidth);
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

    static void SaveWebP(VipsImage image, string path, string quality, string effort)
    {
        image.Save("webpsave", path, ("Q", quality), ("effort", effort), ("strip", "true"));
        WebPFile.StripMetadata(path);
    }

    static string PreviewOf(VipsImage image, string folder)
    {
        var path = Path.Combine(folder, "preview.webp");
        using var preview = Smaller(image, PreviewSide, 1);
        SaveWebP(preview, path, "40", "4");
        return Convert.ToBase64String(File.ReadAllBytes(path));
    }

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
