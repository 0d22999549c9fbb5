using System.Security.Cryptography;

namespace Loquat.Data;

/// Time-ordered 64-bit ids: 48 bits of milliseconds, and a 16-bit sequence that starts at random in each process.
public sealed class Ids(TimeProvider clock)
{
    public const int SequenceBits = 16;
    readonly Lock gate = new();
    long lastMillisecond;
    ushort sequence = (ushort)RandomNumberGenerator.GetInt32(ushort.MaxValue + 1);

    public long Next()
    {
        lock (gate)
        {
            // If the clock steps back, the last time is kept, so that a later id is never smaller.
            lastMillisecond = Math.Max(lastMillisecond, clock.GetUtcNow().ToUnixTimeMilliseconds());
            sequence++;
            if (sequence == 0)
            {
                lastMillisecond++;
            }
            return (lastMillisecond << SequenceBits) | sequence;
        }
    }

    public static DateTimeOffset TimeOf(long id) => DateTimeOffset.FromUnixTimeMilliseconds(id >> SequenceBits);

    /// The smallest id of that time.
    public static long FirstAt(DateTimeOffset time) => time.ToUnixTimeMilliseconds() << SequenceBits;
}
