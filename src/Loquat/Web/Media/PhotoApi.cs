using System.Globalization;
using Loquat.Data;
using Loquat.Http;
using Loquat.Http.Media;
using Loquat.Media;
using Loquat.Media.Pictures;
using Loquat.Media.Videos;
using Loquat.Notes;
using Loquat.Notes.Attachments;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Web.Media;

/// The photos and videos of the signed-in person, for the composer.
public static class PhotoApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/photos/{id:long}", async (long id, CurrentAccount me, LoquatDb db, CancellationToken ct) =>
        {
            var medium = await db.Media.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id && m.AccountId == me.Account.Id, ct)
                ?? throw Refusal.NotFound();
            return Results.Json(await StateOfAsync(medium, db, ct));
        });
        app.MapPost("/photos/{id:long}/retry",
            async (HttpContext context, long id, CurrentAccount me, Fields fields, VideoLedger videos, CancellationToken ct) =>
            {
                await videos.RetryAsync(me.Account, id, ct);
                // A form without script returns to the note that contained it.
                return !RefusalResponses.WantsJson(context.Request) && fields.Number("note") is { } note
                    ? SeeOther.To(Note.AddressOf(note))
                    : Results.Accepted();
            });
        app.MapGet("/photos/{id:long}/whole", Whole);
        app.MapGet("/photos/{id:long}/raw", Raw);
        app.MapPost("/photos/{id:long}/recipe",
            async (long id, CurrentAccount me, Fields fields, VideoEditing editing, CancellationToken ct) =>
            {
                await editing.ChooseAsync(me.Account, id, RecipeFields.Read(fields, id), ct);
                return Results.Accepted();
            });
        app.MapPost("/photos/{id:long}/edit", async (long id, CurrentAccount me, Fields fields, Photos photos, CancellationToken ct) =>
        {
            await photos.EditAsync(me.Account, id, PictureEdit.Parse(fields["edit"]), ct);
            return Results.Accepted();
        });
    }

    /// The photo before rotation and crop, so that it can be edited again.
    static async Task Whole(HttpContext context, long id, CurrentAccount me, LoquatDb db, MediaStore store)
    {
        var medium = await db.Media.AsNoTracking()
            .FirstOrDefaultAsync(m => m.Id == id && m.AccountId == me.Account.Id && m.State == MediumState.Ready, context.RequestAborted)
            ?? throw Refusal.NotFound();
        context.Response.Headers.CacheControl = "private, no-store";
        await StoredFiles.SendAsync(context, store, medium.MasterName,
            medium.Master.EndsWith(".png", StringComparison.Ordinal) ? "image/png" : "image/jpeg");
    }

    /// The video before its recipe, for its owner only.
    static async Task Raw(HttpContext context, long id, CurrentAccount me, LoquatDb db, MediaStore store)
    {
        var medium = await db.Media.AsNoTracking()
            .FirstOrDefaultAsync(m => m.Id == id && m.AccountId == me.Account.Id && m.Kind == MediumKind.Video && m.Version != 0,
                context.RequestAborted) ?? throw Refusal.NotFound();
        var raw = await db.Videos.Where(v => v.MediumId == id).Select(v => v.Raw).FirstAsync(context.RequestAborted);
        context.Response.Headers.CacheControl = "private, no-store";
        await StoredFiles.SendAsync(context, store, medium.Folder + (raw.Length > 0 ? raw : $"{medium.Version}/{VideoWork.PlayFile}"),
            "video/mp4");
    }

    public static string RawAddressOf(long id) => $"/photos/{id.ToString(CultureInfo.InvariantCulture)}/raw";

    public static async Task<PhotoState> StateOfAsync(Medium medium, LoquatDb db, CancellationToken ct) =>
        StateOf(
            medium,
            medium.Kind == MediumKind.Video ? await db.Videos.AsNoTracking().FirstOrDefaultAsync(v => v.MediumId == medium.Id, ct) : null,
            (await SettledAsync([medium.Id], db, ct)).Count > 0);

    /// Returns the media of notes that are no longer drafts.
    public static async Task<HashSet<long>> SettledAsync(long[] ids, LoquatDb db, CancellationToken ct) =>
        [.. await db.NotePhotos.Where(p => ids.Contains(p.MediumId))
            .Join(db.Notes.Where(n => n.State != NoteState.Draft), p => p.NoteId, n => n.Id, (p, _) => p.MediumId).ToListAsync(ct)];

    public static PhotoState StateOf(Medium medium, Video? video, bool isSettled) => new(
        medium.Id.ToString(CultureInfo.InvariantCulture),
        medium.State.ToString().ToLowerInvariant(),
        medium.Problem != MediumProblem.None ? MediumProblems.TextOf(medium.Problem, medium.Kind) : null,
        medium.State == MediumState.Ready ? $"/media/{medium.Key}/720.webp" : null,
        medium.Width,
        medium.Height,
        medium.Edit)
    {
        Video = medium.Kind == MediumKind.Video ? VideoState.Of(medium, video, isSettled) : null,
    };
}

/// The JSON of a photo or a video: `state` is arriving, processing, ready or failed; `message` says why it failed; `video` is null for
/// photos.
public sealed record PhotoState(string Id, string State, string? Message, string? Preview, int Width, int Height, string Edit)
{
    public VideoState? Video { get; init; }
}
