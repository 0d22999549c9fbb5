using System.Buffers.Text;
using System.Security.Cryptography;

namespace Loquat.Media;

/// Unguessable random keys of media.
public static class MediaKeys
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    /// The address of a rendition, such as `360.webp`.
    public static string AddressOf(string key, string file) => $"/media/{key}/{file}";
}
