using System.Text.RegularExpressions;
using Loquat.Media;
using Microsoft.Net.Http.Headers;

namespace Loquat.Http.Media;

/// Sends a file from the media store: directly from the local disk, or streamed through the server from a remote store.
static partial class StoredFiles
{
    [GeneratedRegex(@"^bytes=(\d+-\d*|-\d+)$")]
    private static partial Regex OnePart();

    public static async Task SendAsync(HttpContext context, MediaStore store, string name, string type, EntityTagHeaderValue? tag = null)
    {
        if (store.LocalPathOf(name) is { } path)
        {
            await (File.Exists(path) ? Results.File(path, type, entityTag: tag, enableRangeProcessing: true) : throw Refusal.NotFound())
                .ExecuteAsync(context);
            return;
        }
        // Players only request single ranges. A request for several ranges gets the whole file.
        var range = context.Request.Headers.Range.ToString();
        await using var stored = await (OnePart().IsMatch(range)
            ? store.OpenPartAsync(name, range, context.RequestAborted)
            : store.OpenAsync(name, context.RequestAborted)) ?? throw Refusal.NotFound();
        if (stored.Part is not null)
        {
            context.Response.StatusCode = StatusCodes.Status206PartialContent;
            context.Response.Headers.ContentRange = stored.Part;
        }
        context.Response.Headers.AcceptRanges = "bytes";
        context.Response.ContentLength = stored.Length;
        await Results.Stream(stored.Content, type, entityTag: tag).ExecuteAsync(context);
    }
}
