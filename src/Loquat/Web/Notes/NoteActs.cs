using Loquat.Accounts;
using Loquat.Http;
using Loquat.Notes;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notes.Views;

namespace Loquat.Web.Notes;

/// One-click actions on a note, and those that undo them. A script gets the new state of the note; without script the page is shown again.
public static class NoteActs
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var notes = app.MapGroup("/notes/{id:long}");
        notes.MapPost("like", ([AsParameters] Touch touch, Likes likes) => touch.AnswerAsync(likes.AddAsync));
        notes.MapPost("unlike", ([AsParameters] Touch touch, Likes likes) => touch.AnswerAsync(likes.RemoveAsync));
        notes.MapPost("save", ([AsParameters] Touch touch, Saves saves) => touch.AnswerAsync(saves.AddAsync));
        notes.MapPost("unsave", ([AsParameters] Touch touch, Saves saves) => touch.AnswerAsync(saves.RemoveAsync));
        notes.MapPost("dismiss", ([AsParameters] Touch touch, Dismissals dismissals) => touch.AnswerAsync(dismissals.AddAsync));
        notes.MapPost("recall", ([AsParameters] Touch touch, Dismissals dismissals) => touch.AnswerAsync(dismissals.RemoveAsync));
    }

    internal readonly record struct Touch(
        HttpContext Context, CurrentViewer Me, VisibleNote Note, NoteTallies Tallies, CancellationToken Ct)
    {
        public async Task<IResult> AnswerAsync(Func<Viewer, NoteReference, CancellationToken, Task> doAsync)
        {
            await doAsync(Me.Viewer, Note.Note, Ct);
            return RefusalResponses.WantsJson(Context.Request)
                ? Results.Json(NoteTallyJson.Of(await Tallies.OfAsync(Note.Note.Id, Me.Viewer, Ct)))
                : SeeOther.To(LocalAddress.FromReferer(Context.Request));
        }
    }
}
