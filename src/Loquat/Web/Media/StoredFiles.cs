using Loquat.Media;
using Microsoft.Net.Http.Headers;

namespace Loquat.Web.Media;

/// Sends a file of the store: from where it lies, with its parts, or through us where it lies elsewhere.
static class StoredFiles
{
    public static async Task SendAsync(HttpContext context, MediaStore store, string name, string type, EntityTagHeaderValue? tag = null)
    {
        if (store.LocalPathOf(name) is { } path)
        {
            await (File.Exists(path) ? Results.File(path, type, entityTag: tag, enableRangeProcessing: true) : throw Refusal.NotFound()).ExecuteAsync(context);
            return;
        }
        await using var stored = await store.OpenAsync(name, context.RequestAborted) ?? throw Refusal.NotFound();
        await Results.Stream(stored.Content, type, entityTag: tag).ExecuteAsync(context);
    }
}
