using System.Globalization;
using System.Text;
using System.Text.Json;
using Loquat.Media.Videos;

namespace Loquat.Tests.Media;

/// Common video files through the real pipeline. Each is transcoded once.
public sealed class VideoFormatTests(VideoFormatTests.Transcoded transcoded) : IClassFixture<VideoFormatTests.Transcoded>
{
    public static TheoryData<string> Formats => [.. VideoScenes.Formats];

    readonly World world = transcoded.World;

    [Theory, MemberData(nameof(Formats))]
    public async Task Every_format_plays_in_all_renditions(string format)
    {
        var video = await transcoded.OfAsync(format);

        var state = (await world.Mei.Photo(video)).Video!;
        Assert.Equal("done", state.Step);
        var folder = await FolderOfAsync(world, video);
        var played = await FactsAsync(folder, VideoWork.PlayFile);
        Assert.Equal(("h264", "yuv420p"), (played.Codec, played.Format));
        await EverySizePlaysAsync(folder, state.DurationMs / 1000.0);
        Assert.True((await world.StoredFiles()).All(name => !name.EndsWith("original", StringComparison.Ordinal)));
    }

    /// The displayed width and height and the presence of sound, for files of 640 × 360 or smaller.
    [Theory]
    [InlineData("phone", 360, 640, true)]
    [InlineData("silent", 320, 240, false)]
    [InlineData("odd", 320, 244, false)]
    [InlineData("two-sounds", 320, 240, true)]
    [InlineData("hevc-hdr", 640, 360, true)]
    [InlineData("narrow", 480, 360, false)]
    [InlineData("gif", 120, 90, false)]
    public async Task Renditions_are_upright_keep_the_shape_and_are_never_larger(string format, int width, int height, bool hasSound)
    {
        var video = await transcoded.OfAsync(format);
        var folder = await FolderOfAsync(world, video);

        var master = await File.ReadAllTextAsync(Path.Combine(folder, VideoFiles.Master));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"RESOLUTION={width}x{height}"), master, StringComparison.Ordinal);
        Assert.Equal(hasSound, master.Contains("TYPE=AUDIO", StringComparison.Ordinal));
        Assert.Equal(hasSound, File.Exists(Path.Combine(folder, "sound.m3u8")));
    }

    [Theory, MemberData(nameof(Formats))]
    public async Task Metadata_is_removed(string format)
    {
        var original = await VideoScenes.FormatAsync(format);
        Assert.Equal(format != "gif", Encoding.Latin1.GetString(original).Contains(PhotoFiles.Secret, StringComparison.Ordinal));

        var files = Directory.GetFiles(await FolderOfAsync(world, await transcoded.OfAsync(format)), "*", SearchOption.AllDirectories);

        Assert.NotEmpty(files);
        foreach (var name in files)
        {
            var content = await File.ReadAllTextAsync(name, Encoding.Latin1);
            Assert.False(content.Contains(PhotoFiles.Secret, StringComparison.Ordinal)
                || content.Contains("37.757", StringComparison.Ordinal), name);
        }
        Assert.Empty(await world.TablesWith(PhotoFiles.Secret));
    }

    [Fact]
    public async Task Frame_rates_are_limited_to_sixty_and_HDR_becomes_SDR()
    {
        var (fast, hdr) = (await transcoded.OfAsync("fast"), await transcoded.OfAsync("hevc-hdr"));

        var rate = (await FactsAsync(await FolderOfAsync(world, fast), "240.m3u8")).Rate;
        Assert.Equal("60/1", rate);
        Assert.DoesNotContain((await FactsAsync(await FolderOfAsync(world, hdr), "360.m3u8")).Transfer,
            new[] { "smpte2084", "arib-std-b67" });
    }

    [Fact]
    public async Task Sound_is_normalised_to_the_same_loudness()
    {
        var quiet = await VideoScenes.MakeAsync("out.mp4",
            [.. VideoScenes.Picture("320x240", 25, 6), .. VideoScenes.Tone(6), "-af", "volume=-12dB", "-c:v", "libx264", "-preset",
                "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac"]);
        var folder = await FolderOfAsync(world, await world.Mei.Adds(quiet));

        var (before, after) = (await LoudnessAsync(Path.Combine(folder, VideoWork.PlayFile)),
            await LoudnessAsync(Path.Combine(folder, "sound.m3u8")));

        Assert.True(before < -20, $"{before}");
        Assert.InRange(after, -15.5, -12.5);
    }

    static async Task EverySizePlaysAsync(string folder, double seconds)
    {
        var master = await File.ReadAllLinesAsync(Path.Combine(folder, VideoFiles.Master));
        var sizes = master.Where(line => line.EndsWith(".m3u8", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(sizes);
        foreach (var size in sizes)
        {
            // Decodes the whole file; any error fails.
            await VideoScenes.RunAsync("ffmpeg", ["-v", "error", "-xerror", "-allowed_extensions", "ALL", "-i", size, "-f", "null", "-"],
                folder);
            var length = (await File.ReadAllLinesAsync(Path.Combine(folder, size)))
                .Where(l => l.StartsWith("#EXTINF:", StringComparison.Ordinal))
                .Sum(l => double.Parse(l["#EXTINF:".Length..].TrimEnd(','), CultureInfo.InvariantCulture));
            Assert.InRange(length, seconds - 0.5, seconds + 0.5);
        }
        Assert.True(new FileInfo(Path.Combine(folder, Storyboard.File)).Length > 0);
        var previewed = await VideoScenes.RunAsync("ffprobe",
            ["-v", "error", "-count_frames", "-select_streams", "v:0", "-show_entries", "stream=nb_read_frames", "-of", "csv=p=0",
                VideoFiles.Preview], folder);
        Assert.InRange(int.Parse(previewed.Trim(), CultureInfo.InvariantCulture), 1, 40);
    }

    static async Task<double> LoudnessAsync(string file)
    {
        var said = await VideoScenes.RunAsync("bash",
            ["-c",
                $"ffmpeg -hide_banner -nostats -allowed_extensions ALL -i '{file}' -map 0:a:0 -af ebur128=framelog=verbose -f null - "
                + $"2>&1 || ffmpeg -hide_banner -nostats -i '{file}' -map 0:a:0 -af ebur128=framelog=verbose -f null - 2>&1"], "/");
        return double.Parse(said[(said.LastIndexOf("    I:", StringComparison.Ordinal) + 6)..].TrimStart().Split(' ')[0],
            CultureInfo.InvariantCulture);
    }

    internal static async Task<string> FolderOfAsync(World world, long video)
    {
        var version = (await world.Rows($"SELECT account_id || '/' || id || '/' || version FROM media WHERE id = {video}")).Single();
        return Path.Combine((await world.Opens()).Options.DataFolder, "store", "media", version);
    }

    static async Task<(string Codec, string Format, string Rate, string Transfer)> FactsAsync(string folder, string file)
    {
        string[] extra = file.EndsWith(".m3u8", StringComparison.Ordinal) ? ["-allowed_extensions", "ALL"] : [];
        using var said = JsonDocument.Parse(await VideoScenes.RunAsync("ffprobe",
            ["-v", "error", .. extra, "-print_format", "json", "-show_streams", "-select_streams", "v:0", file], folder));
        var stream = said.RootElement.GetProperty("streams")[0];
        return (stream.GetProperty("codec_name").GetString()!, stream.GetProperty("pix_fmt").GetString()!,
            stream.GetProperty("avg_frame_rate").GetString()!,
            stream.TryGetProperty("color_transfer", out var transfer) ? transfer.GetString()! : "");
    }

    public sealed class Transcoded : IDisposable
    {
        readonly Dictionary<string, long> videos = [];

        public World World { get; } = new(Loquat.Data.Engine.Sqlite);

        public async Task<long> OfAsync(string format)
        {
            if (!videos.TryGetValue(format, out var video))
            {
                videos[format] = video = await World.Mei.Adds(await VideoScenes.FormatAsync(format));
            }
            return video;
        }

        public void Dispose() => World.Dispose();
    }
}
