using System.Globalization;
using Loquat.Data;
using Loquat.Http;
using Loquat.Http.Media;
using Loquat.Media;
using Loquat.Media.Videos;
using Loquat.Notes;
using Loquat.Notes.Remixes;
using Loquat.Web.Media;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Web.Remixes;

/// Downloads the video of a note, if its author allows it.
public static class DownloadPages
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/notes/{id:long}/download", Send);

    static async Task Send(
        HttpContext context, VisibleNote seen, Visitor visitor, LoquatDb db, RemixRules rules, VideoDownloads downloads, MediaStore store)
    {
        var (ct, note) = (context.RequestAborted, seen.Note);
        if (!visitor.Viewer.Is(note.AuthorId) && !await rules.MayDownloadAsync(note.Id, ct))
        {
            throw Refusal.NotFound();
        }
        var medium = await db.NotePhotos.Where(p => p.NoteId == note.Id).OrderBy(p => p.Position)
            .Join(db.Media.AsNoTracking().Where(m => m.Kind == MediumKind.Video && m.State == MediumState.Ready), p => p.MediumId,
                m => m.Id, (_, m) => m).FirstOrDefaultAsync(ct) ?? throw Refusal.NotFound();
        var (stored,
            folder) = await downloads.BestAsync(medium, await db.Videos.AsNoTracking().FirstAsync(v => v.MediumId == medium.Id, ct), ct);
        using (folder)
        {
            context.Response.Headers.CacheControl = "private, no-store";
            context.Response.Headers.ContentDisposition =
                $"attachment; filename=\"loquat-{note.Id.ToString(CultureInfo.InvariantCulture)}.mp4\"";
            await (stored is not null
                ? StoredFiles.SendAsync(context, store, stored, "video/mp4")
                : Results.File(VideoDownloads.PathIn(folder!), "video/mp4").ExecuteAsync(context));
        }
    }
}
