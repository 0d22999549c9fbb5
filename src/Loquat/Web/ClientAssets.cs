using System.Collections.Frozen;
using System.Text.Json;
using Loquat.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;

namespace Loquat.Web;

/// The few files of the client build, kept in memory, with names that change with their content.
public static class ClientAssets
{
    const string Forever = "public, max-age=31536000, immutable";

    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "assets");
    static readonly FrozenDictionary<string, string> Names = ReadManifest();
    static readonly FrozenDictionary<string, Asset> Files = Names.Values.ToFrozenDictionary(file => file, Read, StringComparer.Ordinal);

    /// The address of a file by its name in the code, such as `app.css`.
    public static string AddressOf(string name) => "/assets/" + Names[name];

    public static void MapAssets(this IEndpointRouteBuilder app) =>
        app.MapMethods("/assets/{file}", [HttpMethods.Get, HttpMethods.Head],
            (string file, HttpContext http) => SendFile(http, file, Forever)).WithName("assets").WithMetadata(OpenToStoppedAccounts.Mark);

    /// Sends a file by its name in the code, under another address.
    public static Results<FileContentHttpResult, NotFound> Send(HttpContext http, string name, string caching) =>
        SendFile(http, Names[name], caching);

    static Results<FileContentHttpResult, NotFound> SendFile(HttpContext http, string file, string caching)
    {
        if (!Files.TryGetValue(file, out var asset))
        {
            return TypedResults.NotFound();
        }
        var headers = http.Response.Headers;
        headers.CacheControl = caching;
        headers.XContentTypeOptions = "nosniff";
        headers.Vary = "Accept-Encoding";
        var (bytes, encoding) = asset.For(http.Request.Headers.AcceptEncoding);
        if (encoding is not null)
        {
            headers.ContentEncoding = encoding;
        }
        return TypedResults.Bytes(bytes, asset.Type);
    }

    static FrozenDictionary<string, string> ReadManifest()
    {
        using var manifest = File.OpenRead(Path.Combine(Folder, "manifest.json"));
        return JsonSerializer.Deserialize<Dictionary<string, string>>(manifest)!.ToFrozenDictionary(StringComparer.Ordinal);
    }

    static Asset Read(string file)
    {
        var path = Path.Combine(Folder, file);
        return new Asset(TypeOf(Path.GetExtension(file)), File.ReadAllBytes(path), ReadIfThere(path + ".br"), ReadIfThere(path + ".gz"));
    }

    static byte[]? ReadIfThere(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;

    static string TypeOf(string extension) => extension switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        _ => "application/octet-stream",
    };

    sealed record Asset(string Type, byte[] Plain, byte[]? Brotli, byte[]? Gzip)
    {
        public (byte[] Bytes, string? Encoding) For(StringValues accepted)
        {
            if (Brotli is not null && Accepts(accepted, "br"))
            {
                return (Brotli, "br");
            }
            return Gzip is not null && Accepts(accepted, "gzip") ? (Gzip, "gzip") : (Plain, null);
        }

        static bool Accepts(StringValues accepted, string encoding) => accepted.Any(value => value is not null && value
            .Split(',', StringSplitOptions.TrimEntries)
            .Any(offer => offer == encoding
                || (offer.StartsWith(encoding + ";", StringComparison.Ordinal) && !offer.EndsWith("q=0", StringComparison.Ordinal))));
    }
}
