namespace Loquat.Media;

public sealed record SandboxLimits(TimeSpan ProcessorTime, long AddressBytes, long FileBytes)
{
    const long Gibibyte = 1L << 30;

    /// For a child that makes many pictures. A 100-megapixel HEIC was seen to take 690 MB and 4 s.
    public static SandboxLimits Pictures { get; } = new(TimeSpan.FromMinutes(5), 3 * Gibibyte, Gibibyte / 2);

    /// To say what is in a video.
    public static SandboxLimits Probe { get; } = new(TimeSpan.FromSeconds(20), 2 * Gibibyte, 0);

    /// A quarter of an hour in four sizes was seen to take some forty minutes of a processor; what takes six times as long is no video.
    public static SandboxLimits Transcode { get; } = new(TimeSpan.FromHours(4), 2 * Gibibyte, 8 * Gibibyte);
}
