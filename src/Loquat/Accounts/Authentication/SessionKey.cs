using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Loquat.Accounts.Authentication;

/// The session token that the browser holds, and the hash that the server stores.
public static class SessionKey
{
    const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// A cheap check before hashing: a cookie of another form can't be one of our tokens.
    public static bool HasForm(string token) => token.Length == 43;
}
