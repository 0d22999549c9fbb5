using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Http;

namespace Loquat.Web;

/// A cookie with the viewer's choices that a page needs before the first paint. Pages are the same for everybody, so `appearance.ts`
/// applies them. The cookie is updated whenever it differs from the account: on another device, after signing in or out, on a birthday.
public static class WellBeingCookie
{
    [StoredName("cookie")]
    public const string Name = "ease";

    public static void UseWellBeing(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<LoquatOptions>();
        app.Use((context, next) =>
        {
            var wanted = context.Features.Get<SignedIn>()?.WellBeing ?? "";
            if (wanted != (context.Request.Cookies[Name] ?? ""))
            {
                Set(context.Response, wanted, options);
            }
            return next(context);
        });
    }

    static void Set(HttpResponse response, string ease, LoquatOptions options)
    {
        var form = OwnCookies.Form(options, ease.Length > 0 ? Sessions.Lifetime : null);
        // Scripts may read it, because it is not a secret.
        form.HttpOnly = false;
        if (ease.Length > 0)
        {
            response.Cookies.Append(Name, ease, form);
        }
        else
        {
            response.Cookies.Delete(Name, form);
        }
    }
}
