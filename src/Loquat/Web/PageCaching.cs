namespace Loquat.Web;

/// Pages belong to their viewer: nobody on the way keeps them, and the browser asks before it shows one again.
public static class PageCaching
{
    static readonly string[] Secrets = ["/settings", "/sign-in", "/sign-up", "/account", "/moderation", "/history"];

    public static void UsePageCaching(this WebApplication app) => app.Use((context, next) =>
    {
        var isSecret = Array.Exists(Secrets, secret => context.Request.Path.StartsWithSegments(secret, StringComparison.Ordinal));
        context.Response.Headers.CacheControl = isSecret ? "no-store" : "private, no-cache";
        return next(context);
    });
}
