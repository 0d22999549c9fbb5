namespace Loquat.Http;

/// Protects against cross-site request forgery: requests that change something must come from our own pages, according to `Sec-Fetch-Site`
/// or `Origin`.
public static class SameOriginOnly
{
    public static void UseSameOriginOnly(this WebApplication app)
    {
        var origin = app.Services.GetRequiredService<LoquatOptions>().Origin;
        app.Use((context, next) => IsSafe(context.Request.Method) || ComesFromHere(context.Request, origin) || IsExempt(context)
            ? next(context)
            : throw Refusal.Forbidden(Text.Refusal_CrossSite));
    }

    /// True if the request comes from the device itself or from our own page. No page can make a browser send `none`. Older browsers
    /// without the header don't support sharing either.
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
        // Older browsers, and plain HTTP except on localhost, send no `Sec-Fetch-Site`.
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && (origin == ownOrigin || origin == $"{request.Scheme}://{request.Host}");
    }
}
