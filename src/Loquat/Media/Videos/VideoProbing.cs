using System.Globalization;
using System.Text.Json;

namespace Loquat.Media.Videos;

/// Checks an uploaded file before anything else is done with it.
public sealed class VideoProbing(Ffmpeg ffmpeg)
{
    public const long MostBytes = 4L << 30;
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    // Cameras record slightly longer than their limit.
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    const int ShortestSide = 16;
    const int LongestSide = 8192;
    const long MostPixels = 8192L * 4320;
    const double HighestRate = 1000;

    // The limit is 15 minutes at 240 frames per second. No camera produces more.
    const long MostFrames = 216_000;

    static readonly string[] HdrTransfers = ["smpte2084", "arib-std-b67"];

    /// Throws <see cref="UnusableMedium"/> if the file can't be used.
    public async Task<VideoInfo> FactsAsync(string file, string folder, CancellationToken ct)
    {
        // The length of the target, since the store may provide the file as a symbolic link.
        var length = LengthOf(Path.Combine(folder, file));
        if (length is 0 or > MostBytes)
        {
            throw new UnusableMedium(length == 0 ? MediumProblem.Empty : MediumProblem.TooLarge);
        }
        if (SampleEntries.AreEncrypted(Path.Combine(folder, file)))
        {
            throw new UnusableMedium(MediumProblem.Encrypted);
        }
        try
        {
            using var said = JsonDocument.Parse(await ffmpeg.ProbeAsync(file, folder, ct));
            return Checked(said.RootElement);
        }
        catch (FfmpegFailed failed) when (!failed.WasKilled)
        {
            throw new UnusableMedium(failed.LastWords.Contains("moov atom not found", StringComparison.Ordinal)
                ? MediumProblem.Broken
                : MediumProblem.NotAVideo);
        }
        catch (Exception error) when (error is FfmpegFailed or JsonException)
        {
            // The probe exceeded its limits.
            throw new UnusableMedium(MediumProblem.TookTooLong);
        }
    }

    static long LengthOf(string path)
    {
        using var file = File.OpenHandle(path);
        return RandomAccess.GetLength(file);
    }

    static VideoInfo Checked(JsonElement said)
    {
        var streams = said.TryGetProperty("streams", out var all) ? all.EnumerateArray().ToList() : [];
        var picture = streams.FirstOrDefault(s => TextOf(s, "codec_type") == "video" && !IsStill(s));
        if (picture.ValueKind == JsonValueKind.Undefined)
        {
            throw new UnusableMedium(streams.Count == 0 ? MediumProblem.NotAVideo : MediumProblem.NoPicture);
        }
        if (TextOf(picture, "codec_name") is "" or "unknown" or "none")
        {
            throw new UnusableMedium(MediumProblem.UnknownCodec);
        }
        var format = said.GetProperty("format");
        var (width, height) = ShownSize(picture);
        var sound = streams.FirstOrDefault(
            s => TextOf(s, "codec_type") == "audio" && TextOf(s, "codec_name") is not ("" or "unknown" or "none"));
        var facts = new VideoInfo(
            width, height, DurationOf(format, picture), Rate(TextOf(picture, "avg_frame_rate")), TextOf(picture, "codec_name"),
            TextOf(picture, "pix_fmt"),
            sound.ValueKind == JsonValueKind.Undefined ? null : TextOf(sound, "codec_name"))
        {
            IsHdr = HdrTransfers.Contains(TextOf(picture, "color_transfer")),
            IsAnimation = TextOf(format, "format_name") == "gif",
        };
        return ProblemOf(facts, FramesOf(picture, facts)) is var problem and not MediumProblem.None
            ? throw new UnusableMedium(problem)
            : facts;
    }

    static MediumProblem ProblemOf(VideoInfo facts, long frames)
    {
        if (facts.PixelFormat.Length == 0 || facts.ShortSide == 0)
        {
            return MediumProblem.Broken;
        }
        if (facts.ShortSide < ShortestSide || Math.Max(facts.Width, facts.Height) > LongestSide
            || (long)facts.Width * facts.Height > MostPixels)
        {
            return MediumProblem.TooManyPixels;
        }
        if (facts.Duration > Longest + Grace)
        {
            return MediumProblem.TooLong;
        }
        if (facts.Duration <= TimeSpan.Zero)
        {
            return MediumProblem.Broken;
        }
        return facts.FrameRate > HighestRate || frames > MostFrames ? MediumProblem.TooManyFrames : MediumProblem.None;
    }

    /// True for embedded cover art.
    static bool IsStill(JsonElement stream) =>
        stream.TryGetProperty("disposition", out var marks) && marks.TryGetProperty("attached_pic", out var attached)
            && attached.GetInt32() == 1;

    static (int Width, int Height) ShownSize(JsonElement picture)
    {
        var (width, height) = (NumberOf(picture, "width"), NumberOf(picture, "height"));
        if (TextOf(picture, "sample_aspect_ratio").Split(':') is [var across, var down]
            && double.TryParse(across, CultureInfo.InvariantCulture, out var x)
                && double.TryParse(down, CultureInfo.InvariantCulture, out var y) && x > 0 && y > 0)
        {
            width = (int)Math.Min(int.MaxValue, Math.Round(width * x / y));
        }
        return IsOnItsSide(picture) ? (height, width) : (width, height);
    }

    static bool IsOnItsSide(JsonElement picture) => picture.TryGetProperty("side_data_list", out var sides)
        && sides.EnumerateArray()
            .Any(side => side.TryGetProperty("rotation", out var turn) && Math.Abs(turn.GetDouble() % 180) is > 45 and < 135);

    static TimeSpan DurationOf(JsonElement format, JsonElement picture)
    {
        var seconds = Math.Max(Number(TextOf(format, "duration")), Number(TextOf(picture, "duration")));
        return double.IsFinite(seconds) && seconds < TimeSpan.FromDays(30).TotalSeconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue;
    }

    static long FramesOf(JsonElement picture, VideoInfo facts) =>
        long.TryParse(TextOf(picture, "nb_frames"), NumberStyles.None, CultureInfo.InvariantCulture, out var counted)
            ? counted
            : (long)(facts.Duration.TotalSeconds * facts.FrameRate);

    static double Rate(string ratio) => ratio.Split('/') is [var over, var under] && Number(under) > 0 ? Number(over) / Number(under) : 0;

    static double Number(string text) => double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;

    static int NumberOf(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.TryGetInt32(out var number) ? number : 0;

    static string TextOf(JsonElement of, string name) => of.TryGetProperty(name, out var value) ? value.ToString() : "";
}
