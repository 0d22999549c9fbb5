using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Loquat.Http;
using Loquat.Notes;
using Loquat.Notes.Views;
using Loquat.Web.Cards;
using Loquat.Web.TextCards;

namespace Loquat.Web.Notes;

/// The preview that other sites show for a link to a public note (oembed.com, version 1.0).
public static partial class OEmbed
{
    static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/oembed", Describe);

    public static string AddressOf(string home, NoteView note) =>
        $"{home}/oembed?format=json&url={Uri.EscapeDataString(home + note.Address)}";

    static async Task<IResult> Describe(
        HttpContext context, string? url, string? format, Visitor visitor, NoteQueries queries, LoquatOptions options)
    {
        if (format is not (null or "json"))
        {
            return Results.StatusCode(StatusCodes.Status501NotImplemented);
        }
        var note = NoteIn(url, options.Origin) is { } id ? await queries.FindAsync(id, visitor.Viewer, context.RequestAborted) : null;
        if (note is not { Visibility: NoteVisibility.Public, IsHidden: false })
        {
            throw Refusal.NotFound();
        }
        var (width, height) = (Most(context, "maxwidth"), Most(context, "maxheight"));
        return Results.Json(Of(await queries.WithPhotosAsync(note, context.RequestAborted), options.Origin, width, height), Written);
    }

    static OEmbedJson Of(NoteView note, string home, int width, int height)
    {
        var photo = note.Cover is { IsReady: true } cover ? cover : null;
        var picture = photo is null
            ? CardOf(note, width, height)
            : Largest(photo, width, height, $"{PhotoDisplay.LinkWidth}.jpg", "720.webp", "360.webp");
        var thumbnail = photo is null ? null : Largest(photo, width, height, "360.webp");
        return new OEmbedJson
        {
            Type = picture is null ? "link" : "photo",
            Title = note.Heading,
            AuthorName = note.Author.DisplayName,
            AuthorUrl = home + note.Author.Address,
            ProviderName = Text.Site_Name,
            ProviderUrl = home,
            Url = picture is null ? null : home + picture.Address,
            Width = picture?.Width,
            Height = picture?.Height,
            ThumbnailUrl = thumbnail is null ? null : home + thumbnail.Address,
            ThumbnailWidth = thumbnail?.Width,
            ThumbnailHeight = thumbnail?.Height,
        };
    }

    /// The first text card, if it fits.
    static Picture? CardOf(NoteView note, int width, int height) =>
        note.HasCards && TextCardLayout.PictureWidth <= width && TextCardLayout.PictureHeight <= height
            ? new Picture(TextCardPictures.AddressOf(note), TextCardLayout.PictureWidth, TextCardLayout.PictureHeight)
            : null;

    /// The first file that fits.
    static Picture? Largest(PhotoView photo, int width, int height, params string[] files) => files
        .Select(file => (Address: photo.AddressOf(file),
            Size: photo.SizeIn(int.Parse(Path.GetFileNameWithoutExtension(file), CultureInfo.InvariantCulture))))
        .Where(file => file.Size.Width <= width && file.Size.Height <= height)
        .Select(file => new Picture(file.Address, file.Size.Width, file.Size.Height))
        .FirstOrDefault();

    static long? NoteIn(string? url, string home) =>
        url is not null && url.StartsWith(home + "/", StringComparison.OrdinalIgnoreCase)
            && NotePath().Match(url[home.Length..]) is { Success: true } match
        && long.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    static int Most(HttpContext context, string name) =>
        int.TryParse(context.Request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0
            ? most
            : int.MaxValue;

    [GeneratedRegex(@"^/notes/(\d{1,19})/?(?:[?#].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex NotePath();

    sealed record Picture(string Address, int Width, int Height);
}
