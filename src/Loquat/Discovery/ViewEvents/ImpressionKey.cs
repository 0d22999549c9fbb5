namespace Loquat.Discovery.ViewEvents;

/// The secret of one day.
public sealed record ImpressionKey(long Day, byte[] Secret);
