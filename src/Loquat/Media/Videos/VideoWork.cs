using System.Globalization;
using Loquat.Media.Pictures;

namespace Loquat.Media.Videos;

/// Runs ffmpeg on a video, from files to files of one scratch folder.
public sealed class VideoWork(Ffmpeg ffmpeg, ImageProcessing pictures)
{
    /// The file for browsers without JavaScript, and for every browser until there are sizes.
    [StoredName("media file")]
    public const string PlayFile = "play.mp4";

    /// The master of a video that browsers can't play.
    [StoredName("media file")]
    public const string OtherMaster = "master.mkv";

    const int FirstSide = 480;
    const int FirstKilobits = 1_400;

    // Picks the most representative frame. It considers every fourth frame only, because frames are compared at full size.
    const string SaysMost = @"select=not(mod(n\,4)),thumbnail=12,";

    // Removes all metadata, including that between frames (supplemental enhancement information).
    static readonly string[] Bare = ["-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact", "-dn", "-sn"];
    static readonly string[] FirstStreams = ["-map", "0:V:0", "-map", "0:a:0?"];

    /// Copies the streams unchanged into a file without metadata about who recorded it, where or when.
    public async Task RemuxAsync(VideoInfo facts, string original, string master, string folder, CancellationToken ct)
    {
        var isPlayable = master == PlayFile;
        string[] video = facts.Codec == "h264" ? ["-bsf:v", "filter_units=remove_types=6"] : [];
        string[] form = isPlayable ? ["-movflags", "+faststart", "-tag:v", "avc1"] : [];
        await RunAsync(["-v", "error", .. Ffmpeg.Strange, "-i", original, .. FirstStreams, .. Bare, "-c", "copy", .. video, .. form,
            master], folder, null, ct);
    }

    /// Converts an animated GIF. The result is its only master.
    public async Task AnimateAsync(VideoInfo facts, string original, string folder, CancellationToken ct)
    {
        using var turn = await ffmpeg.HurryAsync(ct);
        await RunAsync(
            ["-v", "error", .. Ffmpeg.Strange, "-i", original, "-map", "0:V:0", .. Bare, "-vf",
                $"{VideoFilters.Scaled(facts, Whole(facts).Width, Whole(facts).Height)},{VideoFilters.Rated(facts)}",
                "-c:v", "libx264", "-preset", "medium", "-crf", "18", "-movflags", "+faststart", PlayFile],
            folder, null, ct);
    }

    static VideoRendition Whole(VideoInfo facts) => VideoRendition.At(facts, facts.ShortSide, FirstKilobits);

    /// Creates a small playable size of a master that not every browser can play, as fast as possible.
    public async Task FirstPlayAsync(VideoInfo facts, string master, string folder, Action<double> told, CancellationToken ct)
    {
        var rendition = VideoRendition.At(facts, FirstSide, FirstKilobits);
        using var turn = await ffmpeg.HurryAsync(ct);
        await RunAsync(
            ["-v", "error", "-i", master, .. FirstStreams, .. Bare, "-vf",
                $"{VideoFilters.Rated(facts)},{VideoFilters.Scaled(facts, rendition.Width, rendition.Height)}",
                "-c:v", "libx264", "-preset", "veryfast", "-crf", "24", "-maxrate", $"{rendition.MostKilobits}k", "-bufsize",
                $"{2 * rendition.MostKilobits}k",
                "-c:a", "aac", "-b:a", "96k", "-ac", "2", "-movflags", "+faststart", PlayFile],
            folder, Share(facts, told), ct);
    }

    /// Creates the poster from the most representative frame or the chosen one, with all renditions of a photo.
    public async Task<PictureRenditions> PosterAsync(VideoInfo facts, string from, TimeSpan? at, string folder, CancellationToken ct)
    {
        var (width, height) = PosterSize(facts);
        var start = at ?? TimeSpan.FromSeconds(Math.Min(3, facts.Duration.TotalSeconds / 10));
        // The cover photo is one of our own files, and no video.
        IReadOnlyList<string> guard = from == RecipeWork.CoverFile ? [] : Ffmpeg.Strange;
        string[] Arguments(string[] seek, string choice) =>
            ["-v", "error", .. seek, .. guard, "-i", from, "-map", "0:V:0", "-vf",
                choice + VideoFilters.Filled(facts, width, height, isOther: from == RecipeWork.CoverFile), "-frames:v", "1",
                "-compression_level", "1", "poster.png"];
        await Task.WhenAll(pictures.PrepareAsync(ct),
            RunAsync(Arguments(["-ss", Seconds(start)], at is null ? SaysMost : ""), folder, null, ct));
        if (!File.Exists(Path.Combine(folder, "poster.png")))
        {
            // The video is shorter than it claims, so there is no frame at that time.
            await RunAsync(Arguments([], ""), folder, null, ct);
        }
        if (!File.Exists(Path.Combine(folder, "poster.png")))
        {
            throw new UnusableMedium(MediumProblem.Broken);
        }
        return await pictures.MakeAllAsync("poster.png", PictureEdit.None, folder, ct);
    }

    /// Creates the sizes in one run, so that each frame is decoded once, then the storyboard and the preview. They are separate runs,
    /// because ffmpeg reports no progress until each output has had a frame.
    public async Task<IReadOnlyList<string>> SizesAsync(
        VideoInfo facts, double loudness, string master, string folder, Action<double> told, CancellationToken ct)
    {
        var renditions = VideoRendition.Of(facts);
        var command = new SizesCommand(facts, renditions, loudness);
        await RunAsync(command.Arguments(master), folder, Share(facts, told), ct, isPatient: true);
        // Short runs that each use less than two processors.
        await Task.WhenAll(
        [
            RunAsync(command.StoryboardArguments(), folder, null, ct), RunAsync(command.PreviewArguments(), folder, null, ct),
            .. facts.HasSound ? [RunAsync(SizesCommand.SoundArguments, folder, null, ct)] : Array.Empty<Task>(),
        ]);
        HlsMaster.Write(folder, renditions, facts.HasSound);
        return [.. Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Where(VideoFiles.IsOfSizes)];
    }

    /// Measures the integrated loudness in LUFS (EBU R 128). Very short audio measures as silence.
    internal async Task<double> LoudnessAsync(string master, string folder, CancellationToken ct)
    {
        try
        {
            var said = await ffmpeg.RunAsync(["-v", "info", "-i", master, "-map", "0:a:0", "-af", "ebur128=framelog=verbose", "-f", "null",
                "-"], folder, null, ct);
            var at = said.LastIndexOf("    I:", StringComparison.Ordinal);
            return at >= 0 && double.TryParse(said[(at + 6)..].TrimStart().Split(' ')[0], CultureInfo.InvariantCulture, out var lufs)
                ? lufs
                : double.NegativeInfinity;
        }
        catch (FfmpegFailed failed) when (!failed.WasKilled)
        {
            // The loudness stays unchanged.
            return double.NegativeInfinity;
        }
    }

    internal async Task RunAsync(
        IEnumerable<string> arguments, string folder, Action<TimeSpan>? told, CancellationToken ct, bool isPatient = false)
    {
        try
        {
            await (isPatient ? ffmpeg.RunPatientlyAsync(arguments, folder, told, ct) : ffmpeg.RunAsync(arguments, folder, told, ct));
        }
        catch (FfmpegFailed failed) when (!failed.WasKilled)
        {
            throw new UnusableMedium(failed.LastWords.Contains("Decoder", StringComparison.Ordinal)
                || failed.LastWords.Contains("decoder", StringComparison.Ordinal)
                ? MediumProblem.UnknownCodec : MediumProblem.Broken);
        }
    }

    static Action<TimeSpan> Share(VideoInfo facts, Action<double> told) => done => told(Math.Clamp(done / facts.Duration, 0, 1));

    static (int Width, int Height) PosterSize(VideoInfo facts)
    {
        var rendition = VideoRendition.At(facts, Math.Min(facts.ShortSide, 1440), FirstKilobits);
        return (rendition.Width, rendition.Height);
    }

    static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
}
