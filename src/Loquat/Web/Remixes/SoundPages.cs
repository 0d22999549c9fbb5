using Loquat.Data;
using Loquat.Discovery.ViewEvents;
using Loquat.Http;
using Loquat.Media;
using Loquat.Media.Videos;
using Loquat.Notes;
using Loquat.Notes.Lists;
using Loquat.Notes.Remixes;
using Loquat.Notes.Views;

namespace Loquat.Web.Remixes;

/// The page of a sound with the notes that use it, and its file.
public static class SoundPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/sounds/{id:long}", Show);
        app.MapPost("/sounds/{id:long}", Name);
        app.MapGet("/sounds/{id:long}/audio", Play);
    }

    static async Task<IResult> Show(
        long id, string? sort, string? before, string? after, Visitor visitor, Sounds sounds, NoteLists lists, NoteQueries queries,
        ImpressionTokens tokens, CancellationToken ct)
    {
        var sound = await sounds.FindAsync(id, visitor.Viewer, ct);
        var newest = sort == "newest";
        var page = await lists.BySoundAsync(id, newest, visitor.Viewer, NoteCursor.Parse(before, after), ct);
        return Answer.Page<SoundPage>(new
        {
            Sound = sound,
            IsMine = visitor.Viewer.Is(sound.Note.Author.Id),
            SignedIn = visitor.IsSignedIn,
            Notes = await queries.LoadAsync(page.Notes.Select(n => n.Id), visitor.Viewer, ct),
            Page = page,
            Newest = newest,
            Impression = await tokens.OfAsync(visitor.Session, Surface.Topic, [.. page.Notes.Select(n => n.Id)], ct),
        });
    }

    static async Task<IResult> Name(long id, CurrentAccount me, Fields fields, Sounds sounds, CancellationToken ct)
    {
        await sounds.NameAsync(me.Account, id, fields["title"], ct);
        return SeeOther.To(SoundUsed.AddressOf(id));
    }

    /// Redirects to the current file, because its key changes with its audience.
    static async Task<IResult> Play(
        HttpContext context, long id, Visitor visitor, Sounds sounds, MediaStore store, PhotoQueries photos, CancellationToken ct)
    {
        var sound = await sounds.FindAsync(id, visitor.Viewer, ct);
        var folder = await photos.FolderAsync(sound.Video.Key, visitor.Viewer, ct) ?? throw Refusal.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        // Until the audio file exists, the playable video is used.
        var isThere = (await store.ListAsync(folder.Name + VideoFiles.Sound, ct)).Count > 0;
        return Results.Redirect(sound.Video.AddressOf(isThere ? VideoFiles.Sound : VideoWork.PlayFile));
    }
}
