namespace Loquat.Discovery.ViewEvents;

/// A page of notes that was shown to a viewer. The upper bits of `Id` are its time.
public sealed record ImpressionPage(long Id, long Viewer, Surface Surface, IReadOnlyList<long> Notes)
{
    public ViewEvent? ViewEventOf(long position, ViewEventKind kind, byte sequence, int value, DateTimeOffset now) =>
        position >= 0 && position < Notes.Count
            ? new ViewEvent(Viewer, Id, (byte)position, kind, sequence, Notes[(int)position], Surface, now.ToUnixTimeMilliseconds(), value)
            : null;
}
