namespace Loquat.Discovery.Signals;

/// The secret of one day.
public sealed record SignalKey(long Day, byte[] Secret);
