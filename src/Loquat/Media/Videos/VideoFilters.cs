using System.Globalization;

namespace Loquat.Media.Videos;

/// Filter graphs for ffmpeg.
static class VideoFilters
{
    public const double FastestRate = 60;

    // 1 s of silence measures as -70 LUFS. Anything below this value is noise and is not amplified.
    const double Silence = -55;
    public const double Goal = -14;
    const double MostGain = 20;

    /// Scales the first video stream of the input, and converts HDR to the colours of standard displays.
    public static string Scaled(VideoInfo facts, int width, int height) => facts.IsHdr
        // Scale first, because colour conversion uses four bytes per channel.
        ? $"zscale=w={width}:h={height}:t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,tonemap=hable:desat=0,"
            + "zscale=t=bt709:m=bt709:r=tv,format=yuv420p,setsar=1"
        : $"scale={width}:{height}:flags=bicubic,format=yuv420p,setsar=1";

    /// A picture with another aspect ratio fills the frame, and the overhang is cropped.
    public static string Filled(VideoInfo facts, int width, int height, bool isOther) => isOther
        ? $"scale={width}:{height}:force_original_aspect_ratio=increase:flags=bicubic,crop={width}:{height},format=rgb24,setsar=1"
        : Scaled(facts, width, height);

    /// Limits the rate to 60 frames per second. Slower and variable rates are kept.
    public static string Rated(VideoInfo facts) =>
        facts.FrameRate > FastestRate + 0.5 ? $"fps={FastestRate.ToString(CultureInfo.InvariantCulture)}" : "null";

    /// Normalises audio of that loudness (LUFS, EBU R 128) to -14 without changing its dynamics. Peaks are limited to -1 dB.
    public static string Loud(double loudness)
    {
        var gain = loudness < Silence ? 0 : Math.Clamp(Goal - loudness, -MostGain, MostGain);
        return string.Create(CultureInfo.InvariantCulture, $"volume={gain:0.00}dB,alimiter=limit=0.891:level=false,aresample=48000");
    }
}
