using Loquat.Accounts;
using Loquat.Accounts.Authentication;

namespace Loquat.Http;

/// The cookie with the session token, and the middleware that authenticates requests with it.
public static class SessionCookie
{
    [StoredName("cookie")]
    const string SecureName = "__Host-loquat";

    [StoredName("cookie")]
    const string PlainName = "loquat";

    public static string NameFor(LoquatOptions options) => options.IsSecure ? SecureName : PlainName;

    public static void UseSessions(this WebApplication app)
    {
        var name = NameFor(app.Services.GetRequiredService<LoquatOptions>());
        var scopes = app.Services.GetRequiredService<IServiceScopeFactory>();
        var cache = app.Services.GetRequiredService<SessionCache>();
        app.Use(async (context, next) =>
        {
            if (context.Request.Cookies[name] is { } token && SessionKey.HasForm(token))
            {
                // Most requests find the session in memory, without a database query or a scope.
                context.Features.Set(cache.Find(SessionKey.HashOf(token)) ?? await LoadAsync(scopes, token, context.RequestAborted));
            }
            await next(context);
        });
    }

    /// Uses its own scope, because the scope of the request may last as long as a stream.
    static async Task<SignedIn?> LoadAsync(IServiceScopeFactory scopes, string token, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Sessions>().FindAsync(token, ct);
    }

    public static string? TokenOf(HttpContext context, LoquatOptions options) => context.Request.Cookies[NameFor(options)];

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
