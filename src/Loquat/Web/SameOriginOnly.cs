namespace Loquat.Web;

/// Against forged requests: what changes something must come from a page of ours. Browsers say so in `Sec-Fetch-Site` or `Origin`.
public static class SameOriginOnly
{
    public static void UseSameOriginOnly(this WebApplication app)
    {
        var origin = app.Services.GetRequiredService<LoquatOptions>().Origin;
        app.Use((context, next) => IsSafe(context.Request.Method) || ComesFromHere(context.Request, origin) || IsExempt(context)
            ? next(context)
            : throw Refusal.Forbidden(Text.Refusal_CrossSite));
    }

    /// Sent by the person's own device, not by a page: no page can make a browser say `none`. Older browsers, which don't say, can't share
    /// either.
    public static bool IsOfThePersonOrUs(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is "none" or "same-origin";

    static bool IsExempt(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<CrossSiteExemption>()?.Allows(context.Request) == true;

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
