using System.Collections.Concurrent;

namespace Loquat.Accounts.Authentication;

/// Caches recently used sessions. `SessionWatch` removes those that ended in any process; while it can't reach the database, the cache is
/// not used.
public sealed class SessionCache(TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);
    static readonly TimeSpan TrustWithoutWatch = TimeSpan.FromSeconds(10);

    readonly ConcurrentDictionary<UInt128, Entry> entries = new();
    long watchedAt = long.MinValue;

    /// Raised with the id of an account whose cached sessions were dropped. Subscribers must load the session again.
    public event Action<long>? Forgot;

    public SignedIn? Find(byte[] tokenHash)
    {
        var now = clock.GetTimestamp();
        if (!IsWatched(now) || !entries.TryGetValue(KeyOf(tokenHash), out var entry)
            || clock.GetElapsedTime(entry.LoadedAt, now) > Lifetime)
        {
            return null;
        }
        entry.Used = true;
        return entry.Session;
    }

    public void Keep(byte[] tokenHash, SignedIn session) =>
        entries[KeyOf(tokenHash)] = new Entry(session, tokenHash, clock.GetTimestamp()) { Used = true };

    public void Forget(byte[] tokenHash)
    {
        if (entries.TryRemove(KeyOf(tokenHash), out var entry))
        {
            Forgot?.Invoke(entry.Session.AccountId);
        }
    }

    public void ForgetAccount(long accountId)
    {
        foreach (var (key, entry) in entries)
        {
            if (entry.Session.AccountId == accountId)
            {
                entries.TryRemove(key, out _);
            }
        }
        Forgot?.Invoke(accountId);
    }

    public void Watched() => Volatile.Write(ref watchedAt, clock.GetTimestamp());

    /// The hashes of the sessions used since the last call. Also drops expired entries.
    public IReadOnlyList<byte[]> TakeUsed()
    {
        var used = new List<byte[]>();
        foreach (var (key, entry) in entries)
        {
            if (entry.Used)
            {
                entry.Used = false;
                used.Add(entry.TokenHash);
            }
            else if (clock.GetElapsedTime(entry.LoadedAt) > Lifetime)
            {
                entries.TryRemove(key, out _);
            }
        }
        return used;
    }

    bool IsWatched(long now)
    {
        var at = Volatile.Read(ref watchedAt);
        return at != long.MinValue && clock.GetElapsedTime(at, now) <= TrustWithoutWatch;
    }

    // 128 bits of a SHA-256 hash are enough to rule out collisions.
    static UInt128 KeyOf(byte[] hash) => BitConverter.ToUInt128(hash);

    sealed class Entry(SignedIn session, byte[] tokenHash, long loadedAt)
    {
        public SignedIn Session => session;
        public byte[] TokenHash => tokenHash;
        public long LoadedAt => loadedAt;
        public bool Used { get; set; }
    }
}
