using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Loquat.Notifications.Push;

/// Encrypts a push for one browser: RFC 8291, in one record of the encoding `aes128gcm` (RFC 8188).
public static class PushEncryption
{
    /// The limit for the plain text, so that the record fits what every push service accepts (4,096 bytes).
    public const int MostBytes = 3_900;

    public const int AuthBytes = 16;
    const int SaltBytes = 16;
    const int PointBytes = 65;
    const int TagBytes = 16;
    const uint RecordSize = 4_096;

    public static byte[] Encrypt(ReadOnlySpan<byte> words, byte[] browserKey, byte[] auth)
    {
        using var own = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return Encrypt(words, browserKey, auth, own, RandomNumberGenerator.GetBytes(SaltBytes));
    }

    /// With a given key and salt, for the test vectors of the RFC. Reusing either would reveal the plain text.
    internal static byte[] Encrypt(ReadOnlySpan<byte> words, byte[] browserKey, byte[] auth, ECDiffieHellman own, byte[] salt)
    {
        if (words.Length > MostBytes)
        {
            throw new ArgumentException("Too long for one record.", nameof(words));
        }
        using var browser = ECDiffieHellman.Create(PointOf(browserKey));
        var ownKey = BytesOf(own.ExportParameters(includePrivateParameters: false).Q);
        var shared = own.DeriveRawSecretAgreement(browser.PublicKey);
        var keyMaterial = HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 32, auth, [.. "WebPush: info\0"u8, .. browserKey, .. ownKey]);
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, keyMaterial, 16, salt, Encoding.ASCII.GetBytes("Content-Encoding: aes128gcm\0"));
        var nonce = HKDF.DeriveKey(HashAlgorithmName.SHA256, keyMaterial, 12, salt, Encoding.ASCII.GetBytes("Content-Encoding: nonce\0"));

        var header = SaltBytes + 4 + 1 + PointBytes;
        var record = new byte[header + words.Length + 1 + TagBytes];
        salt.CopyTo(record, 0);
        BinaryPrimitives.WriteUInt32BigEndian(record.AsSpan(SaltBytes), RecordSize);
        record[SaltBytes + 4] = PointBytes;
        ownKey.CopyTo(record, SaltBytes + 5);
        // The delimiter of the last record is 2.
        byte[] padded = [.. words, 2];
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(nonce, padded, record.AsSpan(header, padded.Length), record.AsSpan(header + padded.Length));
        return record;
    }

    /// A point on the curve in the uncompressed format of browsers: the byte 4, then both coordinates.
    public static ECParameters PointOf(byte[] key)
    {
        if (key is not [4, ..] || key.Length != PointBytes)
        {
            throw new CryptographicException("That is no uncompressed point.");
        }
        return new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = key[1..33], Y = key[33..] } };
    }

    public static byte[] BytesOf(ECPoint point) => [4, .. point.X!, .. point.Y!];
}
