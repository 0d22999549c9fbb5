using System.Globalization;

namespace Loquat.Media.Videos;

/// The arguments by which ffmpeg makes all sizes of a video as HLS with CMAF segments (RFC 8216, ISO/IEC 23000-19), with one sound for all.
public sealed record SizesCommand(VideoInfo Facts, IReadOnlyList<VideoRendition> Renditions, double Loudness)
{
    const int SegmentSeconds = 4;

    // Each segment begins with a whole picture, at the same time in every size, so that a player may change between them.
    const string KeyFrames = "expr:gte(t,n_forced*2)";
    const string Sound = "sound";

    // Said, as by itself it counts those processors that it may use in its first moment, and keeps to as few threads for good.
    static readonly string Threads = Text(Math.Max(1, Environment.ProcessorCount * 3 / 2));

    const double PreviewSeconds = 3;
    const int PreviewSide = 240;

    public IReadOnlyList<string> Arguments(string master) =>
    [
        "-v", "error", "-filter_complex_threads", Threads, "-threads", Threads, "-i", master, "-filter_complex", Graph(),
        .. Renditions.SelectMany((_, i) => (string[])["-map", $"[v{i}]"]), .. Facts.HasSound ? ["-map", "[sound]"] : Array.Empty<string>(),
        "-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact",
        "-threads:v", Threads, "-c:v", "libx264", "-preset", "veryfast", "-crf", "23", "-profile:v", "high", "-sc_threshold", "0",
        "-force_key_frames", KeyFrames,
        .. Renditions.SelectMany((rendition, i) => (string[])[$"-maxrate:v:{i}", $"{rendition.MostKilobits}k", $"-bufsize:v:{i}",
            $"{2 * rendition.MostKilobits}k"]),
        "-c:a", "aac", "-b:a", "128k", "-ac", "2",
        "-f", "hls", "-hls_time", Text(SegmentSeconds), "-hls_playlist_type", "vod", "-hls_segment_type", "fmp4", "-hls_flags",
        "independent_segments",
        "-hls_fmp4_init_filename", $"{Name}_init.mp4", "-hls_segment_filename", $"{Name}_%05d.m4s", "-var_stream_map", Streams(),
        $"{Name}.m3u8",
    ];

    /// ffmpeg puts the name of each stream in the place of `%v`, but not where there is one alone.
    string Name => Renditions.Count > 1 || Facts.HasSound ? "%v" : Text(Renditions[0].Name);

    string Graph()
    {
        var copies = Enumerable.Range(0, Renditions.Count).Select(i => $"[c{i}]");
        var largest = Renditions[^1];
        return string.Join(';', (string[])
        [
            $"[0:V:0]{VideoFilters.Rated(Facts)},{VideoFilters.Scaled(Facts, largest.Width, largest.Height)},"
                + $"split={Renditions.Count}{string.Concat(copies)}",
            .. Renditions.Select((rendition, i) =>
                $"[c{i}]{(rendition == largest ? "null" : $"scale={rendition.Width}:{rendition.Height}:flags=bicubic")}[v{i}]"),
            .. Facts.HasSound ? [$"[0:a:0]{VideoFilters.Loud(Loudness)}[sound]"] : Array.Empty<string>(),
        ]);
    }

    string Streams()
    {
        var group = Facts.HasSound ? ",agroup:sound" : "";
        return string.Join(' ',
            Renditions.Select((rendition, i) => $"v:{i}{group},name:{rendition.Name}")
                .Concat(Facts.HasSound ? [$"a:0{group},name:{Sound}"] : []));
    }

    /// The small pictures along it, of the smallest size that was made: its whole pictures, which are two seconds apart, are enough.
    public IReadOnlyList<string> StoryboardArguments()
    {
        var strip = Storyboard.Of(Facts.Duration);
        return
        [
            "-v", "error", "-skip_frame", "nokey", "-i", Smallest, "-map", "0:v:0",
            "-vf", $"fps=1000/{strip.EveryMs}:round=up,scale={Storyboard.Width}:-2,tile={Storyboard.Columns}x{strip.Rows}", "-frames:v",
            "1", "-q:v", "5", Storyboard.File,
        ];
    }

    /// A few silent seconds, of that segment of the smallest size in which the first tenth ends: of the master every frame since its last
    /// whole picture would be decoded, at its full size.
    public IReadOnlyList<string> PreviewArguments()
    {
        var small = VideoRendition.At(Facts, PreviewSide, 0);
        var name = Renditions[0].Name;
        var segment = (int)(Facts.Duration.TotalSeconds / 10 / SegmentSeconds);
        return
        [
            "-v", "error", "-t", Text(PreviewSeconds), "-i",
            string.Create(CultureInfo.InvariantCulture, $"concat:{name}_init.mp4|{name}_{segment:00000}.m4s"),
            "-map", "0:V:0", "-an", "-map_metadata", "-1", "-vf", $"fps=12,scale={small.Width}:{small.Height}:flags=bicubic", "-c:v",
            "libx264", "-preset", "veryfast", "-crf", "28",
            "-fflags", "+bitexact", "-movflags", "+faststart", VideoFiles.Preview,
        ];
    }

    /// The sound alone, for what has no picture of its own: as it is in the stream, since making it once more takes as long as a size.
    public static IReadOnlyList<string> SoundArguments { get; } =
        ["-v", "error", "-i", $"{Sound}.m3u8", "-map", "0:a:0", "-map_metadata", "-1", "-fflags", "+bitexact", "-c", "copy", "-movflags",
            "+faststart", VideoFiles.Sound];

    string Smallest => $"{Text(Renditions[0].Name)}.m3u8";

    static string Text(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
