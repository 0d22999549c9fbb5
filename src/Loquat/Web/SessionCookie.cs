using Loquat.Accounts;

namespace Loquat.Web;

/// The cookie that holds a session's token, and the reading of it at the start of each request.
public static class SessionCookie
{
    public static string NameFor(LoquatOptions options) => options.IsSecure ? "__Host-loquat" : "loquat";

    public static void UseSessions(this WebApplication app)
    {
        var name = NameFor(app.Services.GetRequiredService<LoquatOptions>());
        var cache = app.Services.GetRequiredService<SessionCache>();
        app.Use(async (context, next) =>
        {
            if (context.Request.Cookies[name] is { } token && SessionKey.HasForm(token))
            {
                // Most requests end here, without a database or a scope.
                var session = cache.Find(SessionKey.HashOf(token))
                    ?? await context.RequestServices.GetRequiredService<Sessions>().FindAsync(token, context.RequestAborted);
                context.Features.Set(session);
            }
            await next(context);
        });
    }

    public static void Set(HttpContext context, string token)
    {
        var options = context.RequestServices.GetRequiredService<LoquatOptions>();
        context.Response.Cookies.Append(NameFor(options), token, OwnCookies.Form(options, Sessions.Lifetime));
    }

    public static void Clear(HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<LoquatOptions>();
        context.Response.Cookies.Delete(NameFor(options), OwnCookies.Form(options, null));
    }
}
