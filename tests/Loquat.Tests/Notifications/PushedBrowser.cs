using System.Security.Cryptography;
using System.Text;

namespace Loquat.Tests.Notifications;

/// A subscribed browser: it has the keys and decrypts messages by the steps of the RFC.
public sealed class PushedBrowser : IDisposable
{
    readonly ECDiffieHellman own = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);

    public PushedBrowser()
    {
        var point = own.ExportParameters(false).Q;
        (Key, Auth) = ([4, .. point.X!, .. point.Y!], RandomNumberGenerator.GetBytes(16));
    }

    public byte[] Key { get; }

    public byte[] Auth { get; }

    public byte[] Read(byte[] record)
    {
        var (salt, sender, sealed_) = (record[..16], record[21..(21 + record[20])], record[(21 + record[20])..]);
        using var other = ECDiffieHellman.Create(
            new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = sender[1..33], Y = sender[33..] } });
        // Section 3.4 step by step with HMAC, without the code under test.
        var prk = HMACSHA256.HashData(Auth, own.DeriveRawSecretAgreement(other.PublicKey));
        var material = HMACSHA256.HashData(prk, (byte[])[.. Encoding.ASCII.GetBytes("WebPush: info\0"), .. Key, .. sender, 1]);
        var content = HMACSHA256.HashData(salt, material);
        var key = HMACSHA256.HashData(content, (byte[])[.. Encoding.ASCII.GetBytes("Content-Encoding: aes128gcm\0"), 1])[..16];
        var nonce = HMACSHA256.HashData(content, (byte[])[.. Encoding.ASCII.GetBytes("Content-Encoding: nonce\0"), 1])[..12];
        var padded = new byte[sealed_.Length - 16];
        using var cipher = new AesGcm(key, 16);
        cipher.Decrypt(nonce, sealed_[..^16], sealed_[^16..], padded);
        var end = Array.FindLastIndex(padded, b => b != 0);
        return padded[end] == 2 ? padded[..end] : throw new CryptographicException("It does not end as the last record does.");
    }

    public void Dispose() => own.Dispose();
}
