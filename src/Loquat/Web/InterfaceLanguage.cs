using System.Globalization;

namespace Loquat.Web;

/// The language of the interface: chosen by the person, else by the browser, else English.
public static class InterfaceLanguage
{
    [StoredName("cookie")]
    public const string Cookie = "language";

    // As long as browsers keep any cookie.
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
        // English is what every thread begins with; to set a culture costs an execution context.
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

    /// The first of the browser's languages that we speak; browsers list them best first.
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
