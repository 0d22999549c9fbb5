using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Loquat.Media;
using Loquat.Media.Uploads;
using Loquat.Notes;
using Loquat.Web.Media;

namespace Loquat.Tests;

/// Photos.
public sealed partial class Person
{
    public static readonly (string, string) Tus = ("Tus-Resumable", "1.0.0");

    /// Returns the address of the upload and the id of the photo.
    public async Task<(string Address, long Photo)> BeginsUpload(long length, bool isVideo = false)
    {
        var begun = (await Tusks(HttpMethod.Post, "/uploads", null, ("Upload-Length", length.ToString(CultureInfo.InvariantCulture)),
            ("Upload-Metadata", isVideo ? "filename dmlkZW8ubXA0,kind dmlkZW8=" : ""))).Is(Created);
        return (begun.GoesTo!, long.Parse(begun.Headers.GetValues("Loquat-Medium").Single(), CultureInfo.InvariantCulture));
    }

    public async Task<Page> Sends(string upload, long offset, byte[] piece, params (string, string)[] headers) =>
        await Tusks(HttpMethod.Patch, upload, piece, [("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture)), .. headers]);

    /// A request of the tus protocol.
    public async Task<Page> Tusks(HttpMethod method, string address, byte[]? body, params (string, string)[] headers)
    {
        var browser = await Arrives();
        using var request = browser.Request(method, address, [Tus, ("Sec-Fetch-Site", "same-origin"), .. headers]);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new("application/offset+octet-stream");
        }
        return await browser.SendAsync(request);
    }

    /// Uploads a photo that is not processed yet.
    public async Task<long> Uploads(byte[] file)
    {
        var (address, photo) = await BeginsUpload(file.Length, MediumKinds.Of(new MemoryStream(file)) == MediumKind.Video);
        (await Sends(address, 0, file)).Is(NoContent);
        return photo;
    }

    /// Uploads and processes a photo.
    public async Task<long> Adds(byte[] file)
    {
        var photo = await Uploads(file);
        await world.DoesWhatIsDue();
        Assert.Equal("ready", (await Photo(photo)).State);
        return photo;
    }

    public async Task<PhotoState> Photo(long id) =>
        JsonSerializer.Deserialize<PhotoState>((await Opens($"/photos/{id}")).Is(OK).Text, JsonSerializerOptions.Web)!;

    public async Task<PublishedNote> PublishesPhotos(
        string title, IEnumerable<(long Photo, string Alt)> photos, NoteVisibility visibility = NoteVisibility.Public, string body = "") =>
        new((await Does("/publish", PhotoNoteFields(title, photos, visibility, body: body))).GoesTo!);

    public Task<PublishedNote> PublishesPhoto(string title, long photo, NoteVisibility visibility = NoteVisibility.Public) =>
        PublishesPhotos(title, [(photo, "")], visibility);

    /// Submits fields and files like a browser without JavaScript.
    public async Task<Page> SendsFiles(
        string address, string field, (string Name, string Value)[] words, params (string Name, byte[] Bytes)[] files)
    {
        var browser = await Arrives();
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in words)
        {
            content.Add(new StringContent(value), name);
        }
        foreach (var (name, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = field, FileName = $"\"{name}\"" };
            content.Add(part);
        }
        using var request = browser.Request(HttpMethod.Post, address);
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
        request.Content = content;
        return await browser.SendAsync(request);
    }

    public static (string Name, string Value)[] PhotoNoteFields(
        string title, IEnumerable<(long Photo, string Alt)> photos, NoteVisibility visibility, string? key = null, string body = "") =>
    [
        .. NoteFields(body, title, visibility, "", key),
        .. photos.SelectMany(p => new[] { ("photo", Text(p.Photo)), ($"alt-{Text(p.Photo)}", p.Alt) }),
    ];

    static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
