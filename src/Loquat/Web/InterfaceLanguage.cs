using System.Globalization;
using Loquat.Http;

namespace Loquat.Web;

/// The interface language: the person's choice, otherwise that of the browser, otherwise English.
public static class InterfaceLanguage
{
    [StoredName("cookie")]
    public const string Cookie = "language";

    // The longest lifetime that browsers allow.
    static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");
    public static CultureInfo Chinese { get; } = CultureInfo.GetCultureInfo("zh-Hans");

    public static void UseInterfaceLanguage(this WebApplication app)
    {
        CultureInfo.DefaultThreadCurrentCulture = English;
        CultureInfo.DefaultThreadCurrentUICulture = English;
        app.Use(ChooseAsync);
    }

    static Task ChooseAsync(HttpContext context, RequestDelegate next)
    {
        var culture = ByTag(context.Request.Cookies[Cookie]) ?? ByBrowser(context.Request.Headers.AcceptLanguage.ToString());
        // Every thread starts with English, and setting a culture allocates an execution context.
        if (culture != CultureInfo.CurrentUICulture)
        {
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = culture;
        }
        return next(context);
    }

    public static CultureInfo? ByTag(string? tag) => tag switch
    {
        "en" => English,
        "zh-Hans" => Chinese,
        _ => null,
    };

    /// The first supported language of the browser. Browsers list the preferred one first.
    static CultureInfo ByBrowser(string accepted)
    {
        foreach (var range in accepted.AsSpan().Split(','))
        {
            var tag = accepted.AsSpan(range).Trim();
            if (tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase))
            {
                return Chinese;
            }
            if (tag.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            {
                return English;
            }
        }
        return English;
    }

    public static void MapInterfaceLanguage(this IEndpointRouteBuilder app) =>
        app.MapPost("/language", (HttpContext context, Fields fields, LoquatOptions options) =>
        {
            if (ByTag(fields["language"]) is { } culture)
            {
                context.Response.Cookies.Append(Cookie, culture.Name, OwnCookies.Form(options, Lifetime));
            }
            return SeeOther.To(LocalAddress.FromReferer(context.Request));
        }).WithMetadata(OpenToStoppedAccounts.Mark);
}
