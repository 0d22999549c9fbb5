using System.Globalization;
using System.Text;
using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Http;
using Loquat.Notes;
using Loquat.Notes.Comments;
using Loquat.Notes.Views;
using Loquat.Web.Cards;
using Microsoft.AspNetCore.Components;

namespace Loquat.Web.Comments;

/// The comments of a note on their own addresses: complete pages for browsers without script, which are also the source of fragments.
public sealed class CommentPages(
    CommentSections sections, CommentLists lists, CommentQueries queries, NoteQueries notes, CommentDeletion deletion)
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/notes/{id:long}/comments", (HttpContext context, long id, CommentPages pages) => pages.SendAsync(context, id));
        app.MapGet("/notes/{id:long}/comments/{comment:long}/answers",
            (HttpContext context, long id, long comment, CommentPages pages) => pages.SendThreadAsync(context, id, comment));
    }

    async Task SendAsync(HttpContext context, long id)
    {
        var (note, asked, count) = await AskAsync(context, id);
        if (Number(context.Request.Query["answer"]) is not 0 and var answered)
        {
            if (asked.Viewer.IsAnonymous)
            {
                throw new SignInNeeded();
            }
            await (await FormAsync(context, id, answered, draft: null)).ExecuteAsync(context);
            return;
        }
        await SendSectionAsync(context, note, await sections.PageAsync(asked, note.Author.Id, count, context.RequestAborted));
    }

    async Task SendThreadAsync(HttpContext context, long id, long commentId)
    {
        var (note, asked, count) = await AskAsync(context, id);
        asked = asked with { From = NoteCursor.Parse(context.Request.Query["after"]) };
        var comment = await lists.FindAsync(commentId, asked.Viewer, context.RequestAborted);
        if (comment is not { } found || found.ReplyToId != id)
        {
            throw Refusal.NotFound();
        }
        await SendSectionAsync(context, note, await sections.ThreadAsync(found, asked, note.Author.Id, count, context.RequestAborted));
    }

    /// Shows the form with its text if no script kept it: to write a reply, or after a refusal.
    public async Task<IResult> FormAsync(HttpContext context, long noteId, long answeredId, CommentDraft? draft)
    {
        var (note, asked, count) = await AskAsync(context, noteId);
        var answered = answeredId == noteId ? null : await AnsweredAsync(noteId, answeredId, asked.Viewer, context.RequestAborted);
        draft ??= new CommentDraft(NoteKeys.New(),
            answered is null || asked.Viewer.Is(answered.Author.Id) ? "" : $"@{answered.Author.Handle} ");
        var section = await sections.PageAsync(asked with { Marked = answeredId }, note.Author.Id, count,
            draft with { Answered = answered }, undo: null, context.RequestAborted);
        return Page(note, section, isSignedIn: true);
    }

    /// Reads from the request which comments of a note are shown.
    public static CommentQuestion QuestionOf(HttpContext context, long noteId, string order)
    {
        var query = context.Request.Query;
        return new CommentQuestion(noteId, Visitor.Of(context).Viewer, query[order] == "newest", NoteCursor.Parse(query["before"]),
            Number(query["comment"]));
    }

    /// The comments of a note with the offer to undo, after a comment was deleted.
    public async ValueTask<byte[][]> WithUndoAsync(CommentQuestion asked, long noteAuthorId, int count, long deleted, CancellationToken ct)
    {
        if (!await deletion.CanRestoreAsync(asked.Viewer, asked.NoteId, deleted, ct))
        {
            return await sections.PageAsync(asked, noteAuthorId, count, ct);
        }
        RenderFragment undo = builder =>
        {
            builder.OpenComponent<UndoDelete>(0);
            builder.AddComponentParameter(1, nameof(UndoDelete.Address), $"{CommentAddresses.Of(asked.NoteId, deleted)}/restore");
            builder.AddComponentParameter(2, nameof(UndoDelete.Words), Text.Comment_Deleted);
            builder.CloseComponent();
        };
        return await sections.PageAsync(asked, noteAuthorId, count, new CommentDraft(NoteKeys.New()), undo, ct);
    }

    async Task<(NoteView Note, CommentQuestion Asked, int Count)> AskAsync(HttpContext context, long id)
    {
        var asked = QuestionOf(context, id, "sort");
        var (note, tally) = await notes.FindSeenAsync(id, asked.Viewer, context.RequestAborted) ?? throw Refusal.NotFound();
        return (note, asked, tally.Comments);
    }

    /// Finds the comment to reply to. It must belong to this note, and the viewer must see it and the comment that it replies to.
    async Task<CommentView> AnsweredAsync(long noteId, long commentId, Viewer viewer, CancellationToken ct)
    {
        if (await lists.FindAsync(commentId, viewer, ct) is not { } listed
            || (listed.ReplyToId != noteId && await lists.FindAsync(listed.ReplyToId, viewer, ct) is null)
            || await queries.FindAsync(commentId, ct) is not { } comment || comment.RootId != noteId)
        {
            throw Refusal.NotFound();
        }
        return comment;
    }

    static async Task SendSectionAsync(HttpContext context, NoteView note, byte[][] section)
    {
        context.Response.Headers.Append("Vary", "HX-Request");
        if (context.Request.Headers.ContainsKey("HX-Request"))
        {
            context.Response.Headers.CacheControl = "no-store";
            await Template.SendAsync(context, section);
            return;
        }
        await Page(note, section, Visitor.Of(context).IsSignedIn).ExecuteAsync(context);
    }

    static IResult Page(NoteView note, byte[][] section, bool isSignedIn)
    {
        RenderFragment fragment = builder => builder.AddMarkupContent(0, Encoding.UTF8.GetString(Template.Join(section)));
        return Answer.Page<CommentsPage>(new { Note = note, SignedIn = isSignedIn, Section = fragment });
    }

    public static long Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
