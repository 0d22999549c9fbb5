using System.Globalization;
using System.Text.RegularExpressions;
using Loquat.Linguistics.Captions;
using Loquat.Media.Captions;
using Loquat.Notes;
using Loquat.Notes.Views;
using Microsoft.Net.Http.Headers;

namespace Loquat.Http.Media;

/// Sends captions to players, by the visibility rule of their video. The file is generated here, so nothing of an uploaded file is passed
/// on.
public static partial class CaptionApi
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapMethods("/media/{key}/captions/{file}", [HttpMethods.Get, HttpMethods.Head], Send);

    static async Task<IResult> Send(
        HttpContext context, string key, string file, PhotoQueries photos, CaptionQueries captions, CancellationToken ct)
    {
        var (language, version) = Parse(file);
        var folder = await photos.FolderAsync(key, Visitor.Of(context).Viewer, ct) ?? throw Refusal.NotFound();
        var cues = await captions.CuesAsync(folder.MediumId, language, version, ct);
        if (cues.Count == 0)
        {
            throw Refusal.NotFound();
        }
        MediaFiles.SetHeaders(context.Response.Headers, folder.IsPublic);
        var tag = folder.IsPublic ? new EntityTagHeaderValue($"\"{key}-{version.ToString(CultureInfo.InvariantCulture)}\"") : null;
        return Results.File(System.Text.Encoding.UTF8.GetBytes(WebVtt.Write(cues)), "text/vtt; charset=utf-8", entityTag: tag);
    }

    static (string Language, int Version) Parse(string file) =>
        FileName().Match(file) is { Success: true } name
            && int.TryParse(name.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? (name.Groups[1].Value, version)
            : throw Refusal.NotFound();

    [GeneratedRegex(@"^([A-Za-z]{2,3}(?:-[A-Za-z]{4})?)-([0-9]{1,10})\.vtt$")]
    private static partial Regex FileName();
}
