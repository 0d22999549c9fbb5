using Loquat.Data;
using Loquat.Http;
using Loquat.Media;
using Loquat.Media.Videos;
using Loquat.Notes;
using Loquat.Notes.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Web.Player;

/// Tells the owner of a note about the processing of its videos. Read for each request and never cached with the page.
public static class VideoStatuses
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/notes/{id:long}/videos", Show);

    static async Task<IResult> Show(HttpContext context, long id, CurrentAccount me, NoteEditing editing, LoquatDb db, CancellationToken ct)
    {
        await editing.OwnAsync(me.Account, id, ct);
        context.Response.Headers.CacheControl = "no-store";
        return Answer.With<VideoStatus>(context, new { NoteId = id, Lines = await OfAsync(db, id, ct) }, orGoTo: Note.AddressOf(id));
    }

    /// Returns the videos that are ready to play, with their position in the note.
    public static async Task<IReadOnlyList<(long MediumId, int Number)>> PlayableAsync(LoquatDb db, long noteId, CancellationToken ct)
    {
        var found = await (
            from photo in db.NotePhotos.AsNoTracking()
            join medium in db.Media.AsNoTracking() on photo.MediumId equals medium.Id
            where photo.NoteId == noteId && medium.Kind == MediumKind.Video && medium.State == MediumState.Ready
            orderby photo.Position
            select new { photo.MediumId, photo.Position }).ToListAsync(ct);
        return [.. found.Select(f => (f.MediumId, f.Position + 1))];
    }

    /// Returns the unfinished videos, in the order of the note.
    public static async Task<IReadOnlyList<VideoLine>> OfAsync(LoquatDb db, long noteId, CancellationToken ct)
    {
        var found = await (
            from photo in db.NotePhotos.AsNoTracking()
            join medium in db.Media.AsNoTracking() on photo.MediumId equals medium.Id
            join video in db.Videos.AsNoTracking() on medium.Id equals video.MediumId
            where photo.NoteId == noteId && (video.Step != VideoStep.Done || medium.State == MediumState.Failed)
            orderby photo.Position
            select new { photo.Position, Video = video, medium.State, medium.Problem }).ToListAsync(ct);
        return [.. found.Select(f => new VideoLine(f.Position + 1, f.Video, f.State, f.Problem))];
    }
}
