using System.Globalization;
using Loquat.Accounts;
using Loquat.Http;
using Loquat.Media.Pictures;
using Loquat.Notes;
using Loquat.Notes.Views;
using Loquat.Web.Cards;

namespace Loquat.Web.TextCards;

/// The first text card of a public note as a picture, for link previews. It is drawn on the first request.
public sealed class TextCardPictures(NoteQueries queries, SvgRasterizer press)
{
    const string ForAnHour = "public, max-age=3600";

    readonly ByteCache<(long Id, int Version, int AuthorVersion)> kept = new(16 * 1024 * 1024);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/notes/{id:long}/card.jpg", Send);

    /// Contains the version, so that an edited note is fetched again.
    public static string AddressOf(NoteView note) =>
        string.Create(CultureInfo.InvariantCulture, $"{note.Address}/card.jpg?v={note.Version}");

    static async Task<IResult> Send(long id, HttpContext context, Visitor visitor, TextCardPictures pictures, CancellationToken ct)
    {
        var picture = await pictures.FindAsync(id, visitor.Viewer, ct) ?? throw Refusal.NotFound();
        context.Response.Headers.CacheControl = ForAnHour;
        return Results.Bytes(picture, "image/jpeg");
    }

    /// Returns null if the note is not public or has no text cards.
    async Task<byte[]?> FindAsync(long id, Viewer viewer, CancellationToken ct)
    {
        if (await queries.FindAsync(id, viewer,
            ct) is not { Visibility: NoteVisibility.Public, IsHidden: false, TextCardTemplate: not TextCardTemplate.None } found)
        {
            return null;
        }
        var key = (found.Id, found.Version, found.Author.Version);
        if (kept.Find(key) is [var picture])
        {
            return picture;
        }
        var note = await queries.WithPhotosAsync(found, ct);
        if (!note.HasCards || TextCardLayout.PagesOf(note) is not { Count: > 0 } pages)
        {
            return null;
        }
        picture = await press.PrintAsync(TextCardDrawing.Of(note, pages), ct);
        kept.Keep(key, [picture]);
        return picture;
    }
}
