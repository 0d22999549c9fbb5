using System.Globalization;

namespace Loquat.Media.Videos;

/// The filter graphs that are handed to ffmpeg.
static class VideoFilters
{
    public const double FastestRate = 60;

    // 1 s of silence measures as -70 LUFS; what is quieter than this is noise, and not made louder.
    const double Silence = -55;
    public const double Goal = -14;
    const double MostGain = 20;

    /// From the first video of the input to one of another size, with the colours that every screen has.
    public static string Scaled(VideoInfo facts, int width, int height) => facts.IsHdr
        // Small first: turning colours is done with four bytes for each.
        ? $"zscale=w={width}:h={height}:t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,tonemap=hable:desat=0,"
            + "zscale=t=bt709:m=bt709:r=tv,format=yuv420p,setsar=1"
        : $"scale={width}:{height}:flags=bicubic,format=yuv420p,setsar=1";

    /// A picture of another shape fills it, and what hangs over is cut off.
    public static string Filled(VideoInfo facts, int width, int height, bool isOther) => isOther
        ? $"scale={width}:{height}:force_original_aspect_ratio=increase:flags=bicubic,crop={width}:{height},format=rgb24,setsar=1"
        : Scaled(facts, width, height);

    /// Never faster than sixty frames; what is slower, or of no constant rate, stays as it is.
    public static string Rated(VideoInfo facts) =>
        facts.FrameRate > FastestRate + 0.5 ? $"fps={FastestRate.ToString(CultureInfo.InvariantCulture)}" : "null";

    /// Brings sound of that loudness (LUFS, EBU R 128) to -14 without touching its dynamics; peaks are held below -1 dB.
    public static string Loud(double loudness)
    {
        var gain = loudness < Silence ? 0 : Math.Clamp(Goal - loudness, -MostGain, MostGain);
        return string.Create(CultureInfo.InvariantCulture, $"volume={gain:0.00}dB,alimiter=limit=0.891:level=false,aresample=48000");
    }
}
