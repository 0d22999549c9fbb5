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
        Map<Likes>(notes, "like", (likes, actor, note, ct) => likes.AddAsync(actor, note, ct));
        Map<Likes>(notes, "unlike", (likes, actor, note, ct) => likes.RemoveAsync(actor, note, ct));
        Map<Saves>(notes, "save", (saves, actor, note, ct) => saves.AddAsync(actor, note, ct));
        Map<Saves>(notes, "unsave", (saves, actor, note, ct) => saves.RemoveAsync(actor, note, ct));
        Map<Dismissals>(notes, "dismiss", (dismissals, actor, note, ct) => dismissals.AddAsync(actor, note, ct));
        Map<Dismissals>(notes, "recall", (dismissals, actor, note, ct) => dismissals.RemoveAsync(actor, note, ct));
    }

    static void Map<TCapability>(RouteGroupBuilder notes, string act, Func<TCapability, Viewer, NoteReference, CancellationToken, Task> doAsync)
        where TCapability : notnull =>
        notes.MapPost(act, async (HttpContext context, CurrentViewer me, VisibleNote note, TCapability capability, NoteTallies tallies, CancellationToken ct) =>
        {
            await doAsync(capability, me.Viewer, note.Note, ct);
            return RefusalAnswers.WantsJson(context.Request)
                ? Results.Json(NoteTallyJson.Of(await tallies.OfAsync(note.Note.Id, me.Viewer, ct)))
                : Going.To(LocalAddress.FromReferer(context.Request));
        });
}
