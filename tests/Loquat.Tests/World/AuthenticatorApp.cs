using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Loquat.Tests;

/// An authenticator app: six-digit codes by RFC 6238, implemented from the standard.
public static class AuthenticatorApp
{
    static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    /// The server checks codes by the real time, not by the test clock.
    public static string CodeOf(string secret, int stepsAway = 0) =>
        CodeAt(Base32(secret), (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / (long)Step.TotalSeconds) + stepsAway);

    public static string CodeAt(byte[] key, long step)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        // The standard's default, and the only algorithm that apps support.
#pragma warning disable CA5350
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    static byte[] Base32(string text)
    {
        var bits = string.Concat(text.Where(char.IsAsciiLetterOrDigit)
            .Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal), 2)
                .PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }
}
