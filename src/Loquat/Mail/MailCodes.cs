using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Loquat.Mail;

/// What a link in a mail says, sealed: it needs no row, says for what it is good, and runs out by itself.
public sealed class MailCodes(IDataProtectionProvider protection)
{
    [StoredName("protector purpose")]
    const string AllMail = "Loquat.Mail";

    public string Make(string purpose, string value, TimeSpan lifetime) =>
        WebEncoders.Base64UrlEncode(Seal(purpose).Protect(Encoding.UTF8.GetBytes(value), lifetime));

    /// Nothing for one that is too old, for something else, or not of our making.
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
