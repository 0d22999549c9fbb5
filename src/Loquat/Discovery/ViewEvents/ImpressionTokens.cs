using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Data;

namespace Loquat.Discovery.ViewEvents;

/// Which notes were served to somebody on one page, in their order, sealed. A signal names a note by its place in it, so nobody can make
/// one up for another person, or for a note that they were not shown.
///
/// A byte of what may be kept (1 signals, 2 history), a byte of the surface, six of the time in milliseconds, two by chance, eight for
/// each note, sixteen of the seal.
public sealed class ImpressionTokens(ImpressionKeys keys, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    public const int MostNotes = 100;

    const byte KeepsViewEvents = 1;
    const byte KeepsHistory = 2;
    const int HeadBytes = 10;
    const int SealBytes = 16;
    const int MostBytes = HeadBytes + (MostNotes * sizeof(long)) + SealBytes;

    /// Nothing for who is not signed in, or wants nothing of their looking to be kept.
    public async ValueTask<string?> OfAsync(SignedIn? session, Surface surface, IReadOnlyList<long> notes, CancellationToken ct)
    {
        if (session is null or { ViewEventsOff: true, HistoryOff: true } || notes.Count is 0 or > MostNotes)
        {
            return null;
        }
        var now = clock.GetUtcNow();
        var key = await keys.OfDayAsync(ViewEventDay.Of(now), ct);
        var kept = (byte)((session.ViewEventsOff ? 0 : KeepsViewEvents) | (session.HistoryOff ? 0 : KeepsHistory));
        return Write(key, session.AccountId, kept, surface, now, notes);
    }

    /// Nothing where it was not made here for this viewer; no notes where its time is over.
    public async ValueTask<ImpressionPage?> ReadAsync(string? token, Viewer viewer, CancellationToken ct)
    {
        var bytes = new byte[MostBytes];
        if (token is null || viewer.IsAnonymous || !TryDecode(token, bytes, out var length) || length < HeadBytes + sizeof(long) + SealBytes
            || (length - HeadBytes - SealBytes) % sizeof(long) != 0)
        {
            return null;
        }
        var page = PageOf(bytes);
        if (Ids.TimeOf(page) is var made && (made < clock.GetUtcNow() - Lifetime || made > clock.GetUtcNow() + Lifetime))
        {
            return new ImpressionPage(page, viewer.AccountId, default, []);
        }
        var key = await keys.OfDayAsync(ViewEventDay.OfPage(page), ct);
        var sealedPart = length - SealBytes;
        return CryptographicOperations.FixedTimeEquals(SealOf(key, viewer.AccountId, bytes.AsSpan(0, sealedPart)),
            bytes.AsSpan(sealedPart, SealBytes))
            ? new ImpressionPage(page, viewer.AccountId, (Surface)bytes[1], NotesOf(bytes.AsSpan(HeadBytes..sealedPart)))
            : null;
    }

    static string Write(byte[] key, long viewer, byte kept, Surface surface, DateTimeOffset now, IReadOnlyList<long> notes)
    {
        Span<byte> bytes = stackalloc byte[HeadBytes + (notes.Count * sizeof(long)) + SealBytes];
        bytes[0] = kept;
        bytes[1] = (byte)surface;
        // The same page twice within a millisecond is two pages.
        BinaryPrimitives.WriteInt64BigEndian(bytes[2..], Ids.FirstAt(now) | (ushort)Random.Shared.Next(ushort.MaxValue + 1));
        for (var i = 0; i < notes.Count; i++)
        {
            BinaryPrimitives.WriteInt64BigEndian(bytes[(HeadBytes + (i * sizeof(long)))..], notes[i]);
        }
        SealOf(key, viewer, bytes[..^SealBytes]).CopyTo(bytes[^SealBytes..]);
        return Base64Url.EncodeToString(bytes);
    }

    static bool TryDecode(string token, byte[] bytes, out int length)
    {
        length = 0;
        return token.Length <= Base64Url.GetEncodedLength(MostBytes) && Base64Url.IsValid(token)
            && Base64Url.TryDecodeFromChars(token, bytes, out length);
    }

    static long PageOf(byte[] bytes) => BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(2));

    static long[] NotesOf(ReadOnlySpan<byte> bytes)
    {
        var notes = new long[bytes.Length / sizeof(long)];
        for (var i = 0; i < notes.Length; i++)
        {
            notes[i] = BinaryPrimitives.ReadInt64BigEndian(bytes[(i * sizeof(long))..]);
        }
        return notes;
    }

    static byte[] SealOf(byte[] key, long viewer, ReadOnlySpan<byte> words)
    {
        Span<byte> said = stackalloc byte[sizeof(long) + words.Length];
        BinaryPrimitives.WriteInt64BigEndian(said, viewer);
        words.CopyTo(said[sizeof(long)..]);
        return HMACSHA256.HashData(key, said)[..SealBytes];
    }
}
