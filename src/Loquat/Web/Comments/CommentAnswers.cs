using System.Globalization;
using System.Text;
using Loquat.Accounts;
using Loquat.Http;
using Loquat.Notes;
using Loquat.Notes.Comments;
using Loquat.Notes.Views;

namespace Loquat.Web.Comments;

/// The responses after an action on a comment.
public sealed class CommentAnswers(CommentLists lists, CommentBytes bytes, NoteTallies tallies)
{
    /// Returns the rendered comment to a script, otherwise redirects to the page that shows it.
    public async Task<IResult> ShowAsync(HttpContext context, Viewer viewer, NoteReference comment, CancellationToken ct)
    {
        if (!RefusalResponses.WantsJson(context.Request))
        {
            return SeeOther.To(comment.Address);
        }
        var listed = await lists.FindAsync(comment.Id, viewer, ct) ?? throw Refusal.NotFound();
        var note = await tallies.FindAsync(comment.RootId!.Value, viewer, ct) ?? throw Refusal.NotFound();
        var html = await bytes.OfAsync(new CommentThread(listed, [], null), viewer, note.Id, note.AuthorId);
        return Results.Json(new WrittenComment(comment.Id.ToString(CultureInfo.InvariantCulture), Encoding.UTF8.GetString(html),
            (await tallies.OfAsync(note.Id, viewer, ct)).Comments));
    }

    /// Returns the new number of comments to a script, otherwise redirects.
    public async Task<IResult> CountAsync(HttpContext context, Viewer viewer, NoteReference comment, string orGoTo, CancellationToken ct) =>
        RefusalResponses.WantsJson(context.Request)
            ? Results.Json(new { (await tallies.OfAsync(comment.RootId!.Value, viewer, ct)).Comments })
            : SeeOther.To(orGoTo);
}

/// The JSON response to a new comment.
public sealed record WrittenComment(string Id, string Html, int Comments);
