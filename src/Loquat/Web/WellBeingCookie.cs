using Loquat.Accounts;
using Loquat.Accounts.Authentication;

namespace Loquat.Web;

/// What the browser must know of the viewer's choices before it draws. The pages themselves are the same for everybody, so `look.ts` reads
/// it from a cookie, which is set anew wherever it is not what the account says: on another device, after signing in or out, on a birthday.
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
        // It opens nothing.
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
