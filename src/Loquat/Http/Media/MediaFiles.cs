using Loquat.Media;
using Loquat.Media.Videos;
using Loquat.Messages;
using Loquat.Notes;
using Loquat.Notes.Views;
using Microsoft.Net.Http.Headers;

namespace Loquat.Http.Media;

/// Sends photos and videos. A key is random and changes with the audience, so public files may be cached forever and restricted ones never.
public static class MediaFiles
{
    const string Forever = "public, max-age=31536000, immutable";
    const string Never = "private, no-store";
    const string Prefix = "/media/";

    /// The number of bytes that are read and sent at once.
    const int Piece = 256 * 1024;

    // Prevents a browser from running the file as a document, whatever it thinks of its bytes.
    const string Policy = "default-src 'none'; sandbox";

    // Only files that the pipeline creates. The master is available in its owner's archive only.
    static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["1440.webp"] = "image/webp",
        ["720.webp"] = "image/webp",
        ["360.webp"] = "image/webp",
        ["96.webp"] = "image/webp",
        ["1080.jpg"] = "image/jpeg",
    };

    static string? TypeOf(string file) => Types.GetValueOrDefault(file) ?? VideoFiles.TypeOf(file);

    /// Runs before all other middleware: a file that was public a moment ago and is on the local disk needs no other step.
    public static void UsePublicPhotos(this WebApplication app)
    {
        var (known, store) = (app.Services.GetRequiredService<PublicPhotos>(), app.Services.GetRequiredService<MediaStore>());
        app.Use((context, next) => KnownFile(context.Request, known, store) is { } file
            ? SendWholeAsync(context, file.Path, file.Key, file.Type, next)
            : next(context));
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapMethods("/media/{key}/{file}", [HttpMethods.Get, HttpMethods.Head], Send);

    static (string Path, string Key, string Type)? KnownFile(HttpRequest request, PublicPhotos known, MediaStore store)
    {
        // Range and conditional requests are rare enough for the normal path.
        if (request.Path.Value is not { } path || !path.StartsWith(Prefix, StringComparison.Ordinal) || !HttpMethods.IsGet(request.Method)
            || request.Headers.ContainsKey(HeaderNames.Range) || request.Headers.ContainsKey(HeaderNames.IfNoneMatch))
        {
            return null;
        }
        var end = path.IndexOf('/', Prefix.Length);
        if (end < 0 || TypeOf(path[(end + 1)..]) is not { } type)
        {
            return null;
        }
        var key = path[Prefix.Length..end];
        return known.Find(key) is { } folder && store.LocalPathOf(folder.Name + path[(end + 1)..]) is { } local ? (local, key, type) : null;
    }

    static async Task SendWholeAsync(HttpContext context, string path, string key, string type, RequestDelegate next)
    {
        Microsoft.Win32.SafeHandles.SafeFileHandle file;
        try
        {
            file = File.OpenHandle(path);
        }
        catch (IOException)
        {
            await next(context);
            return;
        }
        using (file)
        {
            var length = RandomAccess.GetLength(file);
            var response = context.Response;
            SetHeaders(response.Headers, isPublic: true);
            response.Headers.XContentTypeOptions = "nosniff";
            response.Headers.ETag = $"\"{key}\"";
            response.ContentType = type;
            response.ContentLength = length;
            // Until the headers are written, Kestrel buffers the body elsewhere and copies it once more.
            await response.StartAsync(context.RequestAborted);
            for (var at = 0L; at < length;)
            {
                var piece = (int)Math.Min(Piece, length - at);
                // A synchronous read, because such files are small and nearly always in the page cache.
                var read = RandomAccess.Read(file, response.BodyWriter.GetSpan(piece)[..piece], at);
                if (read == 0)
                {
                    // The file was truncated during the response, so the response can only be aborted.
                    context.Abort();
                    return;
                }
                response.BodyWriter.Advance(read);
                at += read;
                if ((await response.BodyWriter.FlushAsync(context.RequestAborted)).IsCompleted)
                {
                    return;
                }
            }
        }
    }

    static async Task Send(
        HttpContext context, string key, string file, PublicPhotos publicPhotos, PhotoQueries photos, MessagePhotoQueries sent,
        MediaStore store)
    {
        var type = TypeOf(file) ?? throw Refusal.NotFound();
        var viewer = Visitor.Of(context).Viewer;
        var folder = await photos.FolderAsync(key, viewer, context.RequestAborted)
            ?? (viewer.IsAnonymous ? null : await sent.FolderAsync(key, viewer, context.RequestAborted)) ?? throw Refusal.NotFound();
        if (folder.IsPublic)
        {
            publicPhotos.Keep(key, folder);
        }
        SetHeaders(context.Response.Headers, folder.IsPublic);
        await StoredFiles.SendAsync(context, store, folder.Name + file, type,
            folder.IsPublic ? new EntityTagHeaderValue($"\"{key}\"") : null);
    }

    internal static void SetHeaders(IHeaderDictionary headers, bool isPublic)
    {
        headers.CacheControl = isPublic ? Forever : Never;
        headers.ContentSecurityPolicy = Policy;
    }
}
