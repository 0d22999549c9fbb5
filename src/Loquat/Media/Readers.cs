namespace Loquat.Media;

/// Counts who asks for pages, so that work which nobody waits for can give way to them.
public sealed class Readers
{
    long asked;

    /// How often somebody asked since the start.
    public long Asked => Interlocked.Read(ref asked);

    public void Count() => Interlocked.Increment(ref asked);
}
