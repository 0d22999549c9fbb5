namespace Loquat.Http;

/// Sets security headers on every response. Scripts and styles may only come from this server, and never inline.
public static class SecurityHeaders
{
    const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'; "
        + "connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    const string Nothing = "camera=(), geolocation=(), microphone=(), payment=()";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var isSecure = app.Services.GetRequiredService<LoquatOptions>().IsSecure;
        app.Use((context, next) =>
        {
            Set(context.Response.Headers);
            if (isSecure)
            {
                context.Response.Headers.StrictTransportSecurity = "max-age=31536000";
            }
            return next(context);
        });
    }

    public static void Set(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Nothing;
    }

    /// Allows geolocation on the page with a button for it.
    public static void AllowPosition(IHeaderDictionary headers) =>
        headers["Permissions-Policy"] = Nothing.Replace("geolocation=()", "geolocation=(self)", StringComparison.Ordinal);
}
