namespace Loquat.Discovery.ViewEvents;

/// The key of one day.
public sealed record ImpressionKey(long Day, byte[] Secret);
