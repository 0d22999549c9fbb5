using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Loquat.Mail;

/// Seals the data of a link in an email. A code needs no database row, is bound to a purpose, and expires.
public sealed class MailCodes(IDataProtectionProvider protection)
{
    [StoredName("protector purpose")]
    const string AllMail = "Loquat.Mail";

    public string Make(string purpose, string value, TimeSpan lifetime) =>
        WebEncoders.Base64UrlEncode(Seal(purpose).Protect(Encoding.UTF8.GetBytes(value), lifetime));

    /// Null for a code that has expired, has another purpose, or was not created by this server.
    public string? Open(string purpose, string? code)
    {
        if (string.IsNullOrEmpty(code) || code.Length > 2_000)
        {
            return null;
        }
        try
        {
            return Encoding.UTF8.GetString(Seal(purpose).Unprotect(WebEncoders.Base64UrlDecode(code)));
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return null;
        }
    }

    ITimeLimitedDataProtector Seal(string purpose) => protection.CreateProtector(AllMail, purpose).ToTimeLimitedDataProtector();
}
