using System.Text.Json;
using System.Text.Json.Serialization;
using Loquat.Http;

namespace Loquat.Web.App;

/// The addresses of the installable app: manifest, service worker, offline page and keyboard shortcuts.
public static class AppPages
{
    public const string ManifestAddress = Addresses.Manifest;
    public const string KeysAddress = Addresses.Keys;

    static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(ManifestAddress, () => Results.Json(WebManifest.InTheLanguageOfThePage(), Written, "application/manifest+json"));
        // The address must not change, because browsers look there for the next version.
        app.MapGet("/sw.js", (HttpContext http) => ClientAssets.Send(http, "worker.js", "no-cache"));
        // The same for everybody, because the service worker stores it on the device.
        app.MapGet("/offline", () => Answer.Page<OfflinePage>(new { }));
        app.MapGet(KeysAddress, (HttpContext http, Visitor visitor) =>
        {
            http.Response.Headers.Append("Vary", "HX-Request");
            return http.Request.Headers.ContainsKey("HX-Request")
                ? Answer.Page<KeySheet>(new { })
                : Answer.Page<KeysPage>(new { SignedIn = visitor.IsSignedIn });
        });
    }
}
