namespace Loquat.Media.Videos;

/// One size of a video. `Name` is its shorter side in pixels, such as 720.
public sealed record VideoRendition(int Name, int Width, int Height, int MostKilobits)
{
    // By the shorter side, at 30 frames per second.
    static readonly (int Side, int Kilobits)[] Steps = [(360, 800), (480, 1_400), (720, 2_800), (1080, 5_000)];
    const double FastRate = 35;
    const double MoreForFast = 1.5;

    /// Returns the sizes for a video, the smallest first. None is larger than the video itself.
    public static IReadOnlyList<VideoRendition> Of(VideoInfo facts)
    {
        var fitting = Steps.Where(s => s.Side <= facts.ShortSide).ToArray();
        return fitting.Length == 0
            ? [At(facts, facts.ShortSide, Steps[0].Kilobits)]
            : [.. fitting.Select(s => At(facts, s.Side, s.Kilobits))];
    }

    public static VideoRendition At(VideoInfo facts, int side, int kilobits)
    {
        var scale = Math.Min(1, (double)side / facts.ShortSide);
        return new(side, Even(facts.Width * scale), Even(facts.Height * scale),
            (int)(kilobits * (facts.FrameRate > FastRate ? MoreForFast : 1)));
    }

    // H.264 with 4:2:0 chroma subsampling needs even dimensions.
    static int Even(double pixels) => Math.Max(2, 2 * (int)Math.Round(pixels / 2));
}
