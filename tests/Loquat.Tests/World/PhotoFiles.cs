using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace Loquat.Tests;

/// Real photos as phones take them, with all kinds of private metadata. Each is created once per run.
public static class PhotoFiles
{
    /// Contained in every piece of metadata.
    public const string Secret = "Dogpatch-94107";

    public static readonly string[] Formats = ["jpg", "png", "webp", "avif", "heic", "gif"];

    static readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> made = new();

    /// A JPEG with position, names, thumbnail, XMP and a comment. `orientation` is the EXIF value, 1 to 8.
    public static Task<byte[]> PhoneJpegAsync(int width = 1600, int height = 1200, int orientation = 1, int scene = 0) =>
        OnceAsync($"{width} {height} {orientation} {scene}", () => TakeAsync(width, height, orientation, scene));

    /// The same in another format: jpg, png, webp, avif, heic or gif.
    public static Task<byte[]> PhoneFileAsync(string format, int width = 800, int height = 600) =>
        OnceAsync($"{format} {width} {height}", async () =>
        {
            var jpeg = await PhoneJpegAsync(width, height);
            return format switch
            {
                "jpg" => jpeg,
                "heic" => await VipsAsync(jpeg, "in.jpg", "out.heic[compression=hevc]"),
                "gif" => WithGifComment(await VipsAsync(jpeg, "in.jpg", "out.gif")),
                _ => await VipsAsync(jpeg, "in.jpg", $"out.{format}"),
            };
        });

    /// A PNG with a transparent area in the middle.
    public static Task<byte[]> TransparentPngAsync(int width = 600, int height = 600) => OnceAsync($"hole {width} {height}", () =>
    {
        var map = Encoding.ASCII.GetBytes($"P7\nWIDTH {width}\nHEIGHT {height}\nDEPTH 4\nMAXVAL 255\nTUPLTYPE RGB_ALPHA\nENDHDR\n")
            .ToList();
        for (var i = 0; i < width * height; i++)
        {
            var inside = Math.Abs((i % width) - (width / 2)) < width / 4 && Math.Abs((i / width) - (height / 2)) < height / 4;
            map.AddRange([200, 90, 40, inside ? (byte)0 : (byte)255]);
        }
        return RunAsync([.. map], "in.pam", "ffmpeg", "-loglevel", "error", "-i", "in.pam", "out.png");
    });

    /// The same picture in sRGB, and in Display P3 as phones use it.
    public static async Task<(byte[] Plain, byte[] Wide)> WideAsync()
    {
        var plain = await RunAsync(await PhoneJpegAsync(400, 300), "in.jpg", "vips", "linear", "in.jpg", "out.jpg", "1.6 0.4 0.3", "0 0 0");
        return (plain,
            await RunAsync(plain, "in.jpg", "vips", "icc_transform", "in.jpg", "out.jpg[Q=95]", "p3", "--input-profile", "srgb"));
    }

    /// An animated GIF with three frames.
    public static Task<byte[]> AnimatedGifAsync() => OnceAsync("animated", () =>
        RunAsync([], "in", "ffmpeg", "-loglevel", "error", "-f", "lavfi", "-i", "testsrc=size=320x240:rate=3:duration=1", "out.gif"));

    /// Converts a picture with `vips`.
    public static Task<byte[]> VipsAsync(byte[] from, string input, string output) => RunAsync(from, input, "vips", "copy", input, output);

    /// Runs a program on a file and returns the file that it writes as `out…`.
    public static async Task<byte[]> RunAsync(byte[] from, string input, string program, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("loquat-photo-");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, input), from);
            using var run = Process.Start(
                new ProcessStartInfo(program, arguments) { WorkingDirectory = folder.FullName, RedirectStandardError = true })!;
            var errors = await run.StandardError.ReadToEndAsync();
            await run.WaitForExitAsync();
            Assert.True(run.ExitCode == 0, $"{program}: {errors}");
            return await File.ReadAllBytesAsync(folder.GetFiles("out*")[0].FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static Task<byte[]> OnceAsync(string name, Func<Task<byte[]>> makeAsync) => made.GetOrAdd(name, _ => new(makeAsync)).Value;

    static async Task<byte[]> TakeAsync(int width, int height, int orientation, int scene)
    {
        var bare = await VipsAsync(PhotoScene.Pixmap(width, height, scene), "in.ppm", "out.jpg[Q=88,strip]");
        var small = await VipsAsync(PhotoScene.Pixmap(64, 48, scene), "in.ppm", "out.jpg[strip]");
        return [0xFF, 0xD8, .. PhoneMetadata.Segments(orientation, small), .. bare[2..]];
    }

    static byte[] WithGifComment(byte[] gif)
    {
        var comment = Encoding.ASCII.GetBytes(Secret);
        return [.. gif[..^1], 0x21, 0xFE, (byte)comment.Length, .. comment, 0x00, 0x3B];
    }
}
