using System.Globalization;

namespace Loquat.Media.Videos;

/// The ffmpeg arguments that apply a recipe: trimming, other audio, text overlays, and a duet or stitch with another video. The result is
/// the source of all sizes, so its quality is higher than theirs.
sealed record RecipeCommand(VideoRecipe Recipe, VideoInfo Facts, VideoInfo? Other, int TextCount)
{
    public const string Sound = "sound.m4a";
    public const string OtherFile = "other.mp4";
    const int LargestSide = 1080;
    const int DuetSide = 720;
    const double StitchRate = 30;

    /// Integrated loudness, in LUFS.
    public double Loudness { get; init; }
    public double OtherLoudness { get; init; }
    public double SoundLoudness { get; init; }

    public static string TextFile(int number) => $"text{number.ToString(CultureInfo.InvariantCulture)}.png";

    /// The size of the resulting video, in pixels.
    public (int Width, int Height) Size => Recipe.Join?.Kind switch
    {
        JoinKind.DuetBeside => (MySize.Width + OtherSize.Width, MySize.Height),
        JoinKind.DuetStacked => (MySize.Width, MySize.Height + OtherSize.Height),
        _ => MySize,
    };

    (int Width, int Height) MySize => Recipe.Join?.Kind switch
    {
        JoinKind.DuetBeside => (Even((double)Facts.Width / Facts.Height * DuetSide), DuetSide),
        JoinKind.DuetStacked => (DuetSide, Even((double)Facts.Height / Facts.Width * DuetSide)),
        _ => VideoRendition.At(Facts, Math.Min(Facts.ShortSide, LargestSide), 0) is var rendition
            ? (rendition.Width, rendition.Height)
            : default,
    };

    /// The same height as the author's video if side by side, or the same width if below it.
    (int Width, int Height) OtherSize => Recipe.Join?.Kind == JoinKind.DuetBeside
        ? (Even((double)Other!.Width / Other.Height * DuetSide), DuetSide)
        : (DuetSide, Even((double)Other!.Height / Other.Width * DuetSide));

    double Length => Recipe.LengthOf(Facts.Duration).TotalSeconds;

    public IReadOnlyList<string> Arguments(string master, string made) =>
    [
        "-v", "error", "-ss", Number(Recipe.StartMs / 1000.0), "-t", Number(Length), "-i", master,
        .. Enumerable.Range(0, TextCount).SelectMany(i => (string[])["-i", TextFile(i)]),
        .. Recipe.Join is null ? Array.Empty<string>() : ["-i", OtherFile],
        .. Recipe.Sound is null ? Array.Empty<string>() : ["-i", Sound],
        "-filter_complex", string.Join(';', [.. Pictures(), .. Sounds()]), "-map", "[film]",
        .. HasSound ? ["-map", "[heard]"] : Array.Empty<string>(),
        "-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact", "-t", Number(Length + Stitch),
        "-c:v", "libx264", "-preset", "veryfast", "-crf", "17", "-pix_fmt", "yuv420p", "-c:a", "aac", "-b:a", "192k", "-ac", "2", "-ar",
        "48000", "-movflags", "+faststart", made,
    ];

    bool IsHeard => Facts.HasSound && Recipe.Volume > 0;
    bool IsOtherHeard => Recipe.Join is { Volume: > 0 } && Other!.HasSound;
    bool IsSoundHeard => Recipe.Sound is { Volume: > 0 };
    bool HasSound => IsHeard || IsOtherHeard || IsSoundHeard;
    double Stitch => (Recipe.Join?.StitchMs ?? 0) / 1000.0;
    int OtherInput => 1 + TextCount;
    int SoundInput => OtherInput + (Recipe.Join is null ? 0 : 1);

    IEnumerable<string> Pictures()
    {
        var (width, height) = MySize;
        yield return $"[0:V:0]{VideoFilters.Rated(Facts)},{VideoFilters.Scaled(Facts, width, height)}[mine]";
        var shown = "mine";
        if (Recipe.Join is { } join)
        {
            shown = "joined";
            foreach (var step in Joined(join, width, height))
            {
                yield return step;
            }
        }
        foreach (var (i, text) in Recipe.Texts.Index())
        {
            var from = Number(Recipe.PlaceOf(text.FromMs).TotalSeconds);
            var to = Number(text.ToMs is { } end ? Recipe.PlaceOf(end).TotalSeconds : Length + Stitch + 1);
            yield return $"[{shown}][{i + 1}:v]overlay=0:0:enable='between(t,{from},{to})'[with{i}]";
            shown = $"with{i}";
        }
        yield return $"[{shown}]format=yuv420p,setsar=1[film]";
    }

    IEnumerable<string> Joined(RecipeJoin join, int width, int height)
    {
        if (join.Kind == JoinKind.Stitch)
        {
            // `concat` needs the same frame rate and time base for both.
            var alike = $"fps={Number(StitchRate)},setpts=PTS-STARTPTS,settb=AVTB";
            yield return $"[{OtherInput}:V:0]trim=start={Number(join.FromMs / 1000.0)}:end={Number(join.ToMs / 1000.0)},"
                + $"scale={width}:{height}:force_original_aspect_ratio=decrease,"
                + $"pad={width}:{height}:(ow-iw)/2:(oh-ih)/2,setsar=1,format=yuv420p,{alike},"
                + $"tpad=stop_mode=clone:stop_duration={Number(Stitch)},trim=end={Number(Stitch)}[first]";
            yield return $"[mine]{alike}[second]";
            yield return "[first][second]concat=n=2:v=1:a=0[joined]";
            yield break;
        }
        var (otherWidth, otherHeight) = OtherSize;
        // The last frame is repeated if the author's video is longer.
        yield return $"[{OtherInput}:V:0]scale={otherWidth}:{otherHeight},setsar=1,format=yuv420p,fps={Number(StitchRate)},"
            + $"tpad=stop_mode=clone:stop_duration={Number(Length)},trim=end={Number(Length)},setpts=PTS-STARTPTS[theirs]";
        yield return $"[mine]fps={Number(StitchRate)},setpts=PTS-STARTPTS[beside]";
        yield return $"[beside][theirs]{(join.Kind == JoinKind.DuetBeside ? "hstack" : "vstack")}=inputs=2:shortest=1[joined]";
    }

    IEnumerable<string> Sounds()
    {
        var heard = new List<string>();
        if (IsHeard)
        {
            var wait = Stitch > 0 ? $",adelay={Number(Stitch * 1000)}:all=1" : "";
            yield return $"[0:a:0]{VideoFilters.Loud(Loudness)},{Pair},volume={Number(Recipe.Volume / 100.0)}{wait},{Whole}[own]";
            heard.Add("[own]");
        }
        if (IsOtherHeard)
        {
            var piece = Recipe.Join!.Kind == JoinKind.Stitch
                ? $"atrim=start={Number(Recipe.Join.FromMs / 1000.0)}:end={Number(Recipe.Join.ToMs / 1000.0)},asetpts=PTS-STARTPTS,"
                : "";
            yield return $"[{OtherInput}:a:0]{piece}{VideoFilters.Loud(OtherLoudness)},{Pair},"
                + $"volume={Number(Recipe.Join.Volume / 100.0)},{Whole}[other]";
            heard.Add("[other]");
        }
        if (IsSoundHeard)
        {
            yield return $"[{SoundInput}:a:0]{VideoFilters.Loud(SoundLoudness)},{Pair},"
                + $"volume={Number(Recipe.Sound!.Volume / 100.0)},{Whole}[used]";
            heard.Add("[used]");
        }
        if (heard.Count > 0)
        {
            var mix = heard.Count > 1 ? $"amix=inputs={heard.Count}:duration=longest:normalize=0" : "anull";
            yield return $"{string.Concat(heard)}{mix},alimiter=limit=0.891:level=false,aresample=48000[heard]";
        }
    }

    const string Pair = "aformat=channel_layouts=stereo";

    /// Pads or trims audio to the length of the video.
    string Whole => $"apad,atrim=end={Number(Length + Stitch)}";

    static int Even(double pixels) => Math.Max(2, 2 * (int)Math.Round(pixels / 2));

    static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
