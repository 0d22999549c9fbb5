using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Loquat.Accounts.Authentication;

/// What the browser holds, and the hash by which the server knows it.
public static class SessionKey
{
    const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// A cookie of any other form was not made here.
    public static bool HasForm(string token) => token.Length == 43;
}
