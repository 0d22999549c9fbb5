using Loquat.Accounts.Authentication;
using Loquat.Http;

namespace Loquat.Web;

/// Cookies with choices of the account. Pages are the same for everybody, so scripts apply them. Each is updated whenever it differs from
/// the account: on another device, after signing in or out, on a birthday.
public static class ScriptCookies
{
    /// What a page needs before the first paint; `appearance.ts` applies it.
    [StoredName("cookie")]
    public const string WellBeing = "ease";

    /// The languages that the person reads; a script does not offer to look up their words.
    [StoredName("cookie")]
    public const string Reads = "reads";

    public static void UseScriptCookies(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<LoquatOptions>();
        app.Use((context, next) =>
        {
            var session = context.Features.Get<SignedIn>();
            Sync(context, WellBeing, session?.WellBeing ?? "", options);
            Sync(context, Reads, session?.Reads ?? "", options);
            return next(context);
        });
    }

    static void Sync(HttpContext context, string name, string wanted, LoquatOptions options)
    {
        if (wanted == (context.Request.Cookies[name] ?? ""))
        {
            return;
        }
        var form = OwnCookies.Form(options, wanted.Length > 0 ? Sessions.Lifetime : null);
        // Scripts may read it, because it is not a secret.
        form.HttpOnly = false;
        if (wanted.Length > 0)
        {
            context.Response.Cookies.Append(name, wanted, form);
        }
        else
        {
            context.Response.Cookies.Delete(name, form);
        }
    }
}
