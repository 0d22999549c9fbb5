using Loquat.Accounts.Authentication;
using Loquat.Http;

namespace Loquat.Web;

/// Cookies with choices of the account that scripts apply. Each is updated whenever it differs from the account: on another device, after
/// signing in or out, on a birthday.
static class ScriptCookies
{
    public static void UseScriptCookie(this WebApplication app, string name, Func<SignedIn, string> choice)
    {
        var options = app.Services.GetRequiredService<LoquatOptions>();
        app.Use((context, next) =>
        {
            var wanted = context.Features.Get<SignedIn>() is { } session ? choice(session) : "";
            if (wanted != (context.Request.Cookies[name] ?? ""))
            {
                Set(context.Response, name, wanted, options);
            }
            return next(context);
        });
    }

    static void Set(HttpResponse response, string name, string value, LoquatOptions options)
    {
        var form = OwnCookies.Form(options, value.Length > 0 ? Sessions.Lifetime : null);
        // Scripts may read it, because it is not a secret.
        form.HttpOnly = false;
        if (value.Length > 0)
        {
            response.Cookies.Append(name, value, form);
        }
        else
        {
            response.Cookies.Delete(name, form);
        }
    }
}
