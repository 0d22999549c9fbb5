using System.Globalization;

namespace Loquat.Media.Videos;

/// The ffmpeg arguments that create all sizes of a video as HLS with CMAF segments (RFC 8216, ISO/IEC 23000-19), with one shared audio
/// stream.
public sealed record SizesCommand(VideoInfo Facts, IReadOnlyList<VideoRendition> Renditions, double Loudness)
{
    const int SegmentSeconds = 4;

    // Each segment starts with a key frame, at the same time in every size, so that a player can switch between sizes.
    const string KeyFrames = "expr:gte(t,n_forced*2)";
    const string Sound = "sound";

    // Set explicitly, because ffmpeg counts the processors available at its start and keeps that number of threads.
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

    /// ffmpeg replaces `%v` with the name of each stream, but not if there is only one.
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

    /// Creates the storyboard from the smallest size. Its key frames, which are two seconds apart, are enough.
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

    /// Creates a preview of a few silent seconds from the segment of the smallest size at one tenth of the video. From the master, every
    /// frame since the last key frame would have to be decoded at full size.
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

    /// Extracts the audio alone, for use as a sound. It copies the stream, since encoding it again takes as long as creating a size.
    public static IReadOnlyList<string> SoundArguments { get; } =
        ["-v", "error", "-i", $"{Sound}.m3u8", "-map", "0:a:0", "-map_metadata", "-1", "-fflags", "+bitexact", "-c", "copy", "-movflags",
            "+faststart", VideoFiles.Sound];

    string Smallest => $"{Text(Renditions[0].Name)}.m3u8";

    static string Text(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
