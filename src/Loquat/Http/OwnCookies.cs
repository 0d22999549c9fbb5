namespace Loquat.Http;

/// The options of our cookies: inaccessible to scripts, for this server only, and secure if the public address is.
public static class OwnCookies
{
    /// Without a lifetime, the options that delete a cookie.
    public static CookieOptions Form(LoquatOptions options, TimeSpan? lifetime, SameSiteMode sameSite = SameSiteMode.Lax) => new()
    {
        HttpOnly = true,
        Secure = options.IsSecure,
        SameSite = sameSite,
        Path = "/",
        MaxAge = lifetime,
        IsEssential = true,
    };
}
