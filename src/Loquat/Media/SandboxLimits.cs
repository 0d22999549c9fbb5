namespace Loquat.Media;

public sealed record SandboxLimits(TimeSpan ProcessorTime, long AddressBytes, long FileBytes)
{
    const long Gibibyte = 1L << 30;

    /// For a child that processes many pictures. A 100-megapixel HEIC was measured at 690 MB and 4 s.
    public static SandboxLimits Pictures { get; } = new(TimeSpan.FromMinutes(5), 3 * Gibibyte, Gibibyte / 2);

    /// For ffprobe.
    public static SandboxLimits Probe { get; } = new(TimeSpan.FromSeconds(20), 2 * Gibibyte, 0);

    /// 15 minutes of video in four sizes were measured at about 40 minutes of processor time. The limit is six times that.
    public static SandboxLimits Transcode { get; } = new(TimeSpan.FromHours(4), 2 * Gibibyte, 8 * Gibibyte);
}
