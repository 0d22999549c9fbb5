namespace Loquat.Media;

public sealed record CageLimits(TimeSpan Time, long AddressBytes, long FileBytes)
{
    const long Gibibyte = 1L << 30;

    /// A 100-megapixel HEIC was seen to take 690 MB and 4 s.
    public static CageLimits Picture { get; } = new(TimeSpan.FromSeconds(60), 3 * Gibibyte, Gibibyte);
}
