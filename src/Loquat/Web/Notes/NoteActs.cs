using Loquat.Accounts;
using Loquat.Notes;

namespace Loquat.Web.Notes;

/// Small things that are done with a note by one touch, each with its undoing. A script is told how the note stands after;
/// without one, the page is shown anew.
public static class NoteActs
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var notes = app.MapGroup("/notes/{id:long}");
        notes.MapPost("/like", async (HttpContext context, CurrentViewer me, VisibleNote note, Likes likes, NoteTallies tallies, CancellationToken ct) =>
        {
            await likes.AddAsync(me.Viewer, note.Note, ct);
            return await StandAsync(context, me.Viewer, note.Note, tallies, ct);
        });
        notes.MapPost("/unlike", async (HttpContext context, CurrentViewer me, VisibleNote note, Likes likes, NoteTallies tallies, CancellationToken ct) =>
        {
            await likes.RemoveAsync(me.Viewer, note.Note, ct);
            return await StandAsync(context, me.Viewer, note.Note, tallies, ct);
        });
        notes.MapPost("/save", async (HttpContext context, CurrentViewer me, VisibleNote note, Saves saves, NoteTallies tallies, CancellationToken ct) =>
        {
            await saves.AddAsync(me.Viewer, note.Note, ct);
            return await StandAsync(context, me.Viewer, note.Note, tallies, ct);
        });
        notes.MapPost("/unsave", async (HttpContext context, CurrentViewer me, VisibleNote note, Saves saves, NoteTallies tallies, CancellationToken ct) =>
        {
            await saves.RemoveAsync(me.Viewer, note.Note, ct);
            return await StandAsync(context, me.Viewer, note.Note, tallies, ct);
        });
        notes.MapPost("/dismiss", async (HttpContext context, CurrentViewer me, VisibleNote note, Dismissals dismissals, NoteTallies tallies, CancellationToken ct) =>
        {
            await dismissals.AddAsync(me.Viewer, note.Note, ct);
            return await StandAsync(context, me.Viewer, note.Note, tallies, ct);
        });
        notes.MapPost("/recall", async (HttpContext context, CurrentViewer me, VisibleNote note, Dismissals dismissals, NoteTallies tallies, CancellationToken ct) =>
        {
            await dismissals.RemoveAsync(me.Viewer, note.Note, ct);
            return await StandAsync(context, me.Viewer, note.Note, tallies, ct);
        });
    }

    static async Task<IResult> StandAsync(HttpContext context, Viewer viewer, NoteReference note, NoteTallies tallies, CancellationToken ct) =>
        RefusalAnswers.WantsJson(context.Request)
            ? Results.Json(NoteTallyJson.Of(await tallies.OfAsync(note.Id, viewer, ct)))
            : Going.To(LocalAddress.FromReferer(context.Request));
}

public sealed record NoteTallyJson(int Likes, bool Liked, int Saves, bool Saved, int Comments)
{
    public static NoteTallyJson Of(NoteTally tally) => new(tally.Likes, tally.Liked, tally.Saves, tally.Saved, tally.Comments);
}
