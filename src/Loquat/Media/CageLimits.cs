namespace Loquat.Media;

public sealed record CageLimits(TimeSpan ProcessorTime, long AddressBytes, long FileBytes)
{
    const long Gibibyte = 1L << 30;

    /// For a child that makes many pictures. A 100-megapixel HEIC was seen to take 690 MB and 4 s.
    public static CageLimits Pictures { get; } = new(TimeSpan.FromMinutes(5), 3 * Gibibyte, Gibibyte / 2);
}
