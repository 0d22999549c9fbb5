using System.Collections.Concurrent;

namespace Loquat.Web;

/// A bounded cache of rendered bytes in two generations. An entry that is not requested for a whole generation is dropped.
public sealed class ByteCache<TKey>(long mostBytes)
    where TKey : notnull
{
    readonly Lock turning = new();
    ConcurrentDictionary<TKey, byte[][]> young = new();
    ConcurrentDictionary<TKey, byte[][]> old = new();
    long youngBytes;

    public byte[][]? Find(TKey key)
    {
        if (young.TryGetValue(key, out var kept))
        {
            return kept;
        }
        if (old.TryGetValue(key, out kept))
        {
            Keep(key, kept);
        }
        return kept;
    }

    public void Keep(TKey key, byte[][] bytes)
    {
        if (young.TryAdd(key, bytes) && Interlocked.Add(ref youngBytes, bytes.Sum(b => (long)b.Length)) > mostBytes / 2)
        {
            Turn();
        }
    }

    void Turn()
    {
        lock (turning)
        {
            if (Interlocked.Read(ref youngBytes) > mostBytes / 2)
            {
                old = young;
                young = new();
                Interlocked.Exchange(ref youngBytes, 0);
            }
        }
    }
}
