using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Data;

namespace Loquat.Discovery.ViewEvents;

/// Impression tokens: the notes of one page in order, sealed for one viewer. A view event refers to a note by its position in the token, so
/// nobody can forge one for another person or for a note that was not shown to them.
///
/// Format: 1 byte of flags for what may be stored (1 view events, 2 history), 1 byte of surface, 6 bytes of time in milliseconds, 2 random
/// bytes, 8 bytes for each note, 16 bytes of HMAC-SHA256.
public sealed class ImpressionTokens(ImpressionKeys keys, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    public const int MostNotes = 100;

    const byte KeepsViewEvents = 1;
    const byte KeepsHistory = 2;
    const int HeadBytes = 10;
    const int SealBytes = 16;
    const int MostBytes = HeadBytes + (MostNotes * sizeof(long)) + SealBytes;

    /// Null for anonymous viewers and for those who have switched off both view events and history.
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

    /// Null if the token was not issued for this viewer; a page without notes if the token has expired.
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
        // The random bytes tell apart two pages of the same millisecond.
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
