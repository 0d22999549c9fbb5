namespace Loquat.Media;

/// From a stranger's file to a clean master, and from the master to what is shown. Nothing that the file carried besides its
/// pixels gets through: the renditions are made from the master, and the master has none of it.
public sealed class ImageProcessing(Cage cage)
{
    public const long MostBytes = 30L * 1024 * 1024;
    public const long MostPixels = 100_000_000;
    public const int MasterSide = 4096;

    /// The widths of the WebP renditions, largest first.
    public static IReadOnlyList<int> Widths { get; } = [1440, 720, 360];
    public const int JpegWidth = 1080;
    const int TallestOfWidth = 3;
    const int TinySide = 32;

    // Steps on the way are PNG without compression: libvips' own format counts as untrusted, and is blocked with the others.
    const string Plain = "[compression=0]";
    const string Large = "large.png";
    const string Middle = "middle.png";
    const string Turned = "turned.png";
    const string Cut = "cut.png";
    const string Flat = "flat.png";

    /// Writes `master.jpg`, or `master.png` where there is transparency, into the folder; its name is the answer.
    public async Task<string> MakeMasterAsync(string original, string folder, CancellationToken ct)
    {
        Check(Path.Combine(folder, original));
        var vips = new Vips(cage, folder);
        var header = await vips.HeaderAsync(original, ct);
        if ((long)header.Width * header.Height > MostPixels)
        {
            throw new UnusablePhoto(PhotoProblem.TooManyPixels);
        }
        var master = header.HasAlpha ? "master.png" : "master.jpg";
        var form = header.HasAlpha ? "[strip]" : "[Q=92,strip]";
        await vips.DoAsync(ct, "thumbnail", original, master + form, $"{MasterSide}", "--height", $"{MasterSide}", "--size", "down", "--export-profile", "srgb", "--fail-on", "truncated");
        return master;
    }

    public async Task<PictureRenditions> RenderAsync(string master, PictureEdit edit, string folder, CancellationToken ct)
    {
        var vips = new Vips(cage, folder);
        var source = await EditAsync(vips, master, edit, ct);
        await vips.DoAsync(ct, "thumbnail", source, Large + Plain, "1440", "--height", $"{1440 * TallestOfWidth}", "--size", "down");
        await vips.DoAsync(ct, "webpsave", Large, "1440.webp", "--Q", "80", "--effort", "2", "--strip");
        await vips.DoAsync(ct, "thumbnail", Large, Middle + Plain, "720", "--height", $"{720 * TallestOfWidth}", "--size", "down");
        await vips.DoAsync(ct, "webpsave", Middle, "720.webp", "--Q", "78", "--effort", "3", "--strip");
        await vips.DoAsync(ct, "thumbnail", Middle, "360.webp[Q=76,effort=3,strip]", "360", "--height", $"{360 * TallestOfWidth}", "--size", "down");
        var large = await vips.HeaderAsync(Large, ct);
        var flat = await FlattenAsync(vips, Large, large.HasAlpha, ct);
        await vips.DoAsync(ct, "thumbnail", flat, $"{JpegWidth}.jpg[Q=82,strip,optimize_coding]", $"{JpegWidth}", "--height", $"{JpegWidth * TallestOfWidth}", "--size", "down");
        await vips.DoAsync(ct, "thumbnail", flat, "tiny.ppm", $"{TinySide}", "--height", $"{TinySide}", "--size", "down");
        await vips.DoAsync(ct, "thumbnail", flat, "preview.webp[Q=40,strip]", "16", "--height", "16", "--size", "down");
        var tiny = TinyPicture.Read(await File.ReadAllBytesAsync(Path.Combine(folder, "tiny.ppm"), ct));
        return new PictureRenditions(
            large.Width,
            large.Height,
            tiny.Blurred(),
            tiny.DominantColour(),
            Convert.ToBase64String(await File.ReadAllBytesAsync(Path.Combine(folder, "preview.webp"), ct)),
            ["1440.webp", "720.webp", "360.webp", $"{JpegWidth}.jpg"]);
    }

    static void Check(string path)
    {
        using var file = File.OpenRead(path);
        if (file.Length == 0)
        {
            throw new UnusablePhoto(PhotoProblem.Empty);
        }
        if (file.Length > MostBytes)
        {
            throw new UnusablePhoto(PhotoProblem.TooLarge);
        }
        Span<byte> head = stackalloc byte[PictureKind.HeadLength];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (PictureKind.Of(head[..read]) is null)
        {
            throw new UnusablePhoto(PhotoProblem.NotAPicture);
        }
    }

    static async Task<string> EditAsync(Vips vips, string master, PictureEdit edit, CancellationToken ct)
    {
        if (edit == PictureEdit.None)
        {
            return master;
        }
        await vips.DoAsync(ct, "rot", master, Turned + Plain, $"d{edit.Rotation}");
        if (!edit.IsCut)
        {
            return Turned;
        }
        var whole = await vips.HeaderAsync(Turned, ct);
        var (left, top) = ((int)(edit.Left * whole.Width), (int)(edit.Top * whole.Height));
        var width = Math.Clamp((int)Math.Round(edit.Width * whole.Width), 1, whole.Width - left);
        var height = Math.Clamp((int)Math.Round(edit.Height * whole.Height), 1, whole.Height - top);
        await vips.DoAsync(ct, "crop", Turned, Cut + Plain, $"{left}", $"{top}", $"{width}", $"{height}");
        return Cut;
    }

    static async Task<string> FlattenAsync(Vips vips, string picture, bool hasAlpha, CancellationToken ct)
    {
        if (!hasAlpha)
        {
            return picture;
        }
        await vips.DoAsync(ct, "flatten", picture, Flat + Plain, "--background", "255");
        return Flat;
    }
}
