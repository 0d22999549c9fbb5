namespace Loquat.Web;

/// How every cookie of ours is set: out of the reach of scripts, for this server alone, and secure where the public address is.
public static class OwnCookies
{
    /// Without a lifetime it is the form in which a cookie is deleted.
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
