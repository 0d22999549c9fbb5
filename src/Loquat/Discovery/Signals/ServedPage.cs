namespace Loquat.Discovery.Signals;

/// A page of notes that was served to somebody. `Id` is its number, which begins with the time.
public sealed record ServedPage(long Id, long Viewer, Surface Surface, IReadOnlyList<long> Notes)
{
    public Signal? SignalOf(long position, SignalKind kind, byte sequence, int value, DateTimeOffset now) => position >= 0 && position < Notes.Count
        ? new Signal(Viewer, Id, (byte)position, kind, sequence, Notes[(int)position], Surface, now.ToUnixTimeMilliseconds(), value)
        : null;
}
