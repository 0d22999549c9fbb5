using System.Security.Cryptography;

namespace Loquat.Media.Uploads;

/// The checksum that a client sends with a chunk (tus checksum extension).
public sealed record UploadChecksum(HashAlgorithmName Algorithm, byte[] Sum)
{
    public const string Algorithms = "sha1,sha256";

    public static UploadChecksum? Parse(string header)
    {
        if (header.Split(' ', 2) is not [var name, var sum])
        {
            return null;
        }
        var bytes = new byte[64];
        if (!Convert.TryFromBase64String(sum, bytes, out var length))
        {
            return null;
        }
        return name switch
        {
            "sha1" => new(HashAlgorithmName.SHA1, bytes[..length]),
            "sha256" => new(HashAlgorithmName.SHA256, bytes[..length]),
            _ => null,
        };
    }
}
