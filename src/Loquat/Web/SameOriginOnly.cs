using Loquat.Web.Notes;
using Loquat.Web.Notifications;

namespace Loquat.Web;

/// Against forged requests: what changes something must come from a page of ours. Browsers say so in `Sec-Fetch-Site` or `Origin`.
public static class SameOriginOnly
{
    public static void UseSameOriginOnly(this WebApplication app)
    {
        var origin = app.Services.GetRequiredService<LoquatOptions>().Origin;
        app.Use((context, next) => IsSafe(context.Request.Method) || ComesFromHere(context.Request, origin) || IsShared(context.Request) || DigestPages.IsOneClick(context.Request)
            ? next(context)
            : throw Refusal.Forbidden(Text.Refusal_CrossSite));
    }

    /// Sent by the person's own device, not by a page: no page can make a browser say `none`. Older browsers, which don't say, can't share either.
    public static bool IsOfThePersonOrUs(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is "none" or "same-origin";

    /// The one door that is open to everybody, as a share sheet stands on no page. It asks by itself who is there, and keeps nothing for a stranger.
    static bool IsShared(HttpRequest request) => HttpMethods.IsPost(request.Method) && request.Path == ShareForms.Address;

    static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    static bool ComesFromHere(HttpRequest request, string ownOrigin)
    {
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site))
        {
            return site == "same-origin";
        }
        // Older browsers, and plain http away from localhost.
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && (origin == ownOrigin || origin == $"{request.Scheme}://{request.Host}");
    }
}
