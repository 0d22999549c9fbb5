using Loquat.Http;
using Microsoft.AspNetCore.DataProtection;

namespace Loquat.Web.Authentication;

/// State between two steps of an authentication, kept in a sealed cookie for five minutes by default.
public sealed class Ceremony(IDataProtectionProvider protection, LoquatOptions options)
{
    [StoredName("cookie")]
    const string CookiePrefix = "loquat-";

    [StoredName("protector purpose")]
    const string Purpose = "Loquat.Ceremony";

    static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    public void Keep(HttpContext context, string step, string value, TimeSpan? lifetime = null) => context.Response.Cookies.Append(
        CookieOf(step), Seal(step).Protect(value, lifetime ?? Lifetime),
        OwnCookies.Form(options, lifetime ?? Lifetime, SameSiteMode.Strict));

    /// Returns null if the cookie is missing, expired or not sealed by this server.
    public string? Look(HttpContext context, string step)
    {
        try
        {
            return context.Request.Cookies[CookieOf(step)] is { } value ? Seal(step).Unprotect(value) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    public void End(HttpContext context, string step) =>
        context.Response.Cookies.Delete(CookieOf(step), OwnCookies.Form(options, null, SameSiteMode.Strict));

    static string CookieOf(string step) => CookiePrefix + step;

    ITimeLimitedDataProtector Seal(string step) => protection.CreateProtector(Purpose, step).ToTimeLimitedDataProtector();
}
