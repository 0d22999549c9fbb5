using System.Text.Json;
using System.Text.Json.Serialization;

namespace Loquat.Web.App;

/// What makes an app of the site: the manifest, the worker, the page without a line, and the keys.
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
        // Under an address that stays: that is how a browser finds the next version.
        app.MapGet("/sw.js", (HttpContext http) => ClientAssets.Send(http, "worker.js", "no-cache"));
        // The same for everybody: the worker keeps it on the device.
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
