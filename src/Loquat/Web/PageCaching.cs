namespace Loquat.Web;

/// Pages are specific to their viewer: shared caches must not store them, and browsers must revalidate them.
public static class PageCaching
{
    static readonly string[] Secrets = ["/settings", "/sign-in", "/sign-up", "/account", "/moderation", "/history", "/my-words"];

    public static void UsePageCaching(this WebApplication app) => app.Use((context, next) =>
    {
        var isSecret = Array.Exists(Secrets, secret => context.Request.Path.StartsWithSegments(secret, StringComparison.Ordinal));
        context.Response.Headers.CacheControl = isSecret ? "no-store" : "private, no-cache";
        return next(context);
    });
}
