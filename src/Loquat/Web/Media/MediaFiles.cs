using Loquat.Media;
using Loquat.Notes;
using Microsoft.Net.Http.Headers;

namespace Loquat.Web.Media;

/// Sends photos. A key is random and changes with who may see the photo, so a public one may be kept by everybody for ever,
/// and a restricted one by nobody.
public static class MediaFiles
{
    const string Forever = "public, max-age=31536000, immutable";
    const string Never = "private, no-store";

    // Only what the pipeline makes; the master is for its owner's archive alone.
    static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["1440.webp"] = "image/webp",
        ["720.webp"] = "image/webp",
        ["360.webp"] = "image/webp",
        ["1080.jpg"] = "image/jpeg",
    };

    public static void Map(IEndpointRouteBuilder app) => app.MapMethods("/media/{key}/{file}", [HttpMethods.Get, HttpMethods.Head], Send);

    static async Task Send(HttpContext context, string key, string file, PublicPhotos publicPhotos, PhotoReading photos, MediaStore store)
    {
        var type = Types.GetValueOrDefault(file) ?? throw Refusal.NotFound();
        var folder = publicPhotos.Find(key) ?? await photos.FolderAsync(key, Visitor.Of(context).Viewer, context.RequestAborted) ?? throw Refusal.NotFound();
        if (folder.IsPublic)
        {
            publicPhotos.Keep(key, folder);
        }
        await using var stored = await store.OpenAsync(folder.Name + file, context.RequestAborted) ?? throw Refusal.NotFound();
        var headers = context.Response.Headers;
        headers.CacheControl = folder.IsPublic ? Forever : Never;
        // A picture and nothing else, whatever a browser thinks of its bytes.
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        var tag = folder.IsPublic ? new EntityTagHeaderValue($"\"{key}\"") : null;
        await (stored.LocalPath is { } path
            ? Results.File(path, type, entityTag: tag, enableRangeProcessing: true)
            : Results.Stream(stored.Content, type, entityTag: tag)).ExecuteAsync(context);
    }
}
