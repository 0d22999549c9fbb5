using System.Text;
using Loquat.Media;
using Loquat.Media.Pictures;

namespace Loquat.Tests.Media;

public sealed class PictureTests(Darkroom room) : IClassFixture<Darkroom>
{
    /// JFIF, tables and frames of JPEG; pixels and transparency of WebP; the chunks that a PNG needs.
    internal static readonly string[] Innocent = [
        "E0", "DB", "C0", "C2", "C4", "DD", "VP8 ", "VP8L", "VP8X", "ALPH", "IHDR", "PLTE", "tRNS", "IDAT", "IEND", "pHYs", "gAMA", "bKGD"
    ];

    public static TheoryData<string> Formats => [.. PhotoFiles.Formats];

    [Theory, MemberData(nameof(Formats))]
    public async Task Renditions_and_master_contain_nothing_but_pixels(string format)
    {
        var print = await room.Develops(await PhotoFiles.PhoneFileAsync(format));

        Assert.Equal(["1080.jpg", "1440.webp", "360.webp", "720.webp", "96.webp", "master.jpg"], print.Files.Keys.Order());
        foreach (var (name, file) in print.Files.Append(new("preview", Convert.FromBase64String(print.Made.Preview))))
        {
            Assert.True(Encoding.Latin1.GetString(file).Contains(PhotoFiles.Secret, StringComparison.Ordinal) is false,
                $"{format} → {name} tells");
            Assert.True(PictureProperties.PartsOf(file).Except(Innocent).ToArray() is [],
                $"{format} → {name}: {string.Join(' ', PictureProperties.PartsOf(file))}");
        }
    }

    [Fact]
    public async Task Transparency_is_kept_in_WebP_and_white_in_JPEG_and_has_no_preview()
    {
        var print = await room.Develops(await PhotoFiles.TransparentPngAsync());

        Assert.Equal("master.png", print.Made.Master);
        Assert.All(print.Files, file => Assert.Empty(PictureProperties.PartsOf(file.Value).Except(Innocent)));
        Assert.Contains("ALPH", PictureProperties.PartsOf(print.Files["720.webp"]));
        // The preview would be visible through the transparent area.
        Assert.Equal("", print.Made.Preview);
        Assert.Equal((255, 255, 255), await PictureProperties.ColourAsync(print.Files["1080.jpg"], 0.4, 0.4, 0.2, 0.2));
    }

    [Theory, MemberData(nameof(Formats))]
    public async Task Every_format_gives_four_sizes_of_the_same_picture(string format)
    {
        var original = await PhotoFiles.PhoneFileAsync(format);
        var print = await room.Develops(original);

        Assert.Equal((800, 600), (print.Made.Width, print.Made.Height));
        Assert.Equal((720, 540), await PictureProperties.SizeOfAsync(print.Files["720.webp"]));
        Assert.Equal((360, 270), await PictureProperties.SizeOfAsync(print.Files["360.webp"]));
        var (before, after) = (await PictureProperties.ColourAsync(original), await PictureProperties.ColourAsync(print.Files["720.webp"]));
        Assert.InRange(after.R - before.R, -4, 4);
        Assert.InRange(after.G - before.G, -4, 4);
        Assert.InRange(after.B - before.B, -4, 4);
    }

    [Fact]
    public async Task A_large_photo_is_reduced_to_4096_pixels()
    {
        var print = await room.Develops(await PhotoFiles.PhoneJpegAsync(5200, 3900));

        Assert.Equal((4096, 3072), await PictureProperties.SizeOfAsync(print.Files["master.jpg"]));
        Assert.Equal((1440, 1080), await PictureProperties.SizeOfAsync(print.Files["1440.webp"]));
        Assert.Equal((1080, 810), await PictureProperties.SizeOfAsync(print.Files["1080.jpg"]));
    }

    /// EXIF orientations: 3 is upside down, 6 and 8 are rotated by 90 degrees, 2, 4, 5 and 7 are mirrored.
    [Theory]
    [InlineData(1, false, "top")]
    [InlineData(2, false, "top")]
    [InlineData(3, false, "bottom")]
    [InlineData(4, false, "bottom")]
    [InlineData(5, true, "left")]
    [InlineData(6, true, "right")]
    [InlineData(7, true, "right")]
    [InlineData(8, true, "left")]
    public async Task Photos_are_rotated_by_their_EXIF_orientation(int orientation, bool isTurned, string skyIsAt)
    {
        var print = await room.Develops(await PhotoFiles.PhoneJpegAsync(640, 480, orientation));

        Assert.Equal(isTurned ? (480, 640) : (640, 480), (print.Made.Width, print.Made.Height));
        foreach (var side in (string[])["top", "bottom", "left", "right"])
        {
            var (left, top) = side switch { "bottom" => (0.4, 0.9), "top" => (0.4, 0.0), "left" => (0.0, 0.4), _ => (0.9, 0.4) };
            var (red, _, _) = await PictureProperties.ColourAsync(print.Files["720.webp"], left, top, 0.1, 0.1);
            Assert.True(red > 180 == (side == skyIsAt) || IsAcross(side, skyIsAt), $"{side}: {red}");
        }
    }

    // The two sides next to the sky contain both sky and hill.
    static bool IsAcross(string side, string sky) => side is "left" or "right" ? sky is "top" or "bottom" : sky is "left" or "right";

    [Fact]
    public async Task Wide_gamut_colours_are_converted_to_sRGB()
    {
        var (plain, wide) = await PhotoFiles.WideAsync();
        var (stored, expected) = (await PictureProperties.ColourAsync(wide, 0, 0.7, 1, 0.3),
            await PictureProperties.ColourAsync(plain, 0, 0.7, 1, 0.3));
        Assert.NotInRange(stored.R - expected.R, -2, 2);

        var shown = await PictureProperties.ColourAsync((await room.Develops(wide)).Files["720.webp"], 0, 0.7, 1, 0.3);

        Assert.InRange(shown.R - expected.R, -2, 2);
        Assert.InRange(shown.G - expected.G, -2, 2);
        Assert.InRange(shown.B - expected.B, -2, 2);
    }

    [Fact]
    public async Task An_animated_picture_becomes_its_first_frame()
    {
        var print = await room.Develops(await PhotoFiles.AnimatedGifAsync());
        Assert.Equal((320, 240), (print.Made.Width, print.Made.Height));
    }

    [Fact]
    public async Task A_photo_is_rotated_first_and_then_cropped()
    {
        var photo = await PhotoFiles.PhoneJpegAsync(800, 600);

        var print = await room.Develops(photo, PictureEdit.Parse("180 0 0 0.75 1"));

        Assert.Equal((600, 600), (print.Made.Width, print.Made.Height));
        Assert.InRange((await PictureProperties.ColourAsync(print.Files["720.webp"], 0, 0.9, 1, 0.1)).R, 181, 255);
        Assert.Equal((800, 600), await PictureProperties.SizeOfAsync(print.Files["master.jpg"]));
    }

    [Theory]
    [InlineData("45 0 0 1 1")]
    [InlineData("0 0.5 0 0.6 1")]
    [InlineData("0 -0.1 0 1 1")]
    [InlineData("0 0 0 0 1")]
    [InlineData("0 NaN 0 1 1")]
    [InlineData("0 0 0 1")]
    [InlineData("0 0 0 1 1 1")]
    [InlineData("left")]
    public void An_invalid_crop_is_refused(string edit) => Assert.Throws<Refusal>(() => PictureEdit.Parse(edit));

    [Fact]
    public async Task The_preview_resembles_the_photo()
    {
        var made = (await room.Develops(await PhotoFiles.PhoneJpegAsync(800, 600))).Made;

        Assert.Matches("^#[0-9A-F]{6}$", made.Colour);
        Assert.Equal(28, made.BlurHash.Length);
        Assert.InRange(Convert.FromBase64String(made.Preview).Length, 20, 400);
    }
}
