using System.Globalization;
using System.Text;
using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Discovery.ViewEvents;
using Loquat.Http;
using Loquat.Moderation;
using Loquat.Notes;
using Loquat.Notes.Publishing;
using Loquat.Notes.Series;
using Loquat.Notes.Views;
using Loquat.Web.Cards;
using Loquat.Web.Comments;
using Loquat.Web.Discovery;
using Loquat.Web.Player;
using Loquat.Web.Series;
using Microsoft.AspNetCore.Components;

namespace Loquat.Web.Notes;

/// The page of a note: cached as bytes by version, with the viewer's own data inserted. A layer over another page requests the article
/// alone.
public sealed class NotePages(
    NoteQueries queries, FollowQueries follows, DecisionQueries decisions, CommentSections comments, Fragments fragments,
    ImpressionTokens tokens, LoquatOptions options)
{
    readonly ByteCache<(long Id, int Version, int AuthorVersion, RenderKey Render, NoteForm Form)> pages = new(24 * 1024 * 1024);
    readonly ByteCache<(long AuthorId, int AuthorVersion, FollowState State, RenderKey Render, bool SignedIn)> viewerStates = new(
        4 * 1024 * 1024);

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.ServiceProvider.GetRequiredService<NotePages>();
        app.MapGet("/notes/{id:long}",
            (RequestDelegate)(context => pages.SendAsync(context,
                long.Parse((string)context.GetRouteValue("id")!, CultureInfo.InvariantCulture))));
        app.MapGet("/notes/{id:long}/history", History);
    }

    async Task SendAsync(HttpContext context, long id)
    {
        var visitor = Visitor.Of(context);
        if (await queries.FindSeenAsync(id, visitor.Viewer, context.RequestAborted) is not { } seen)
        {
            await GoToCommentAsync(context, id, visitor.Viewer);
            return;
        }
        var (note, tally) = seen;
        var isFragment = context.Request.Headers.ContainsKey("HX-Request");
        context.Response.Headers.Append("Vary", "HX-Request");
        if (isFragment)
        {
            context.Response.Headers.CacheControl = "no-store";
            if (context.Request.Query["since"] == note.Version.ToString(CultureInfo.InvariantCulture))
            {
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return;
            }
        }
        var page = await RenderedAsync(note, isFragment ? NoteForm.Article : visitor.IsSignedIn ? NoteForm.PageSignedIn : NoteForm.Page,
            context.RequestAborted);
        var state = await ViewerStateAsync(context, note, visitor);
        // Views by the author are not recorded.
        var served = visitor.Viewer.Is(note.Author.Id)
            ? []
            : await ImpressionMark.BytesOfAsync(tokens, visitor, Surface.Note, note.Id, context.RequestAborted);
        var series = note.SeriesId is not null ? await SeriesStripAsync(context, note, visitor.Viewer) : [];
        var said = await CommentsAsync(context, note, tally);
        await Template.SendAsync(context,
            [page[0], state, served, series, page[1], .. said, .. Template.Weave(page[2..], [.. NoteBarSlots.Of(tally)])]);
    }

    /// The position in the series, counting only the parts that the viewer may see.
    async Task<byte[]> SeriesStripAsync(HttpContext context, NoteView note, Viewer viewer) =>
        await context.RequestServices.GetRequiredService<SeriesQueries>().PlaceOfAsync(note, viewer, context.RequestAborted) is { } place
            ? await fragments.RenderAsync<SeriesStrip>(new() { ["Place"] = place })
            : [];

    /// The address of a comment redirects to its note.
    static async Task GoToCommentAsync(HttpContext context, long id, Viewer viewer)
    {
        var comment = await context.RequestServices.GetRequiredService<NoteTallies>().FindAsync(id, viewer, context.RequestAborted)
            ?? throw Refusal.NotFound();
        await SeeOther.To(comment.Address).ExecuteAsync(context);
    }

    ValueTask<byte[][]> CommentsAsync(HttpContext context, NoteView note, NoteTally tally)
    {
        var asked = CommentPages.QuestionOf(context, note.Id, "comments");
        return CommentPages.Number(context.Request.Query["deleted"]) is not 0 and var deleted && !asked.Viewer.IsAnonymous
            ? context.RequestServices.GetRequiredService<CommentPages>()
                .WithUndoAsync(asked, note.Author.Id, tally.Comments, deleted, context.RequestAborted)
            : comments.PageAsync(asked, note.Author.Id, tally.Comments, context.RequestAborted);
    }

    static async Task<IResult> History(long id, CurrentAccount me, NoteQueries queries, NoteEditing editing, CancellationToken ct)
    {
        var revisions = await editing.HistoryAsync(me.Account, id, ct);
        var note = await queries.FindAsync(id, me.Session.Viewer, ct) ?? throw Refusal.NotFound();
        return Answer.Page<NoteHistoryPage>(new { Note = note, Revisions = revisions });
    }

    async ValueTask<byte[][]> RenderedAsync(NoteView note, NoteForm form, CancellationToken ct)
    {
        var key = (note.Id, note.Version, note.Author.Version, RenderKey.Current, form);
        if (pages.Find(key) is { } kept)
        {
            return kept;
        }
        var parameters = new Dictionary<string, object?>
        {
            ["Note"] = await queries.WithPhotosAsync(note, ct),
            ["PublicAddress"] = options.Origin,
            ["ViewerState"] = Template.SlotFragment,
            ["Comments"] = Template.SlotFragment,
        };
        if (form != NoteForm.Article)
        {
            parameters["SignedIn"] = form == NoteForm.PageSignedIn;
        }
        var page = Template.Split(form == NoteForm.Article
            ? await fragments.RenderAsync<NoteArticle>(parameters)
            : await fragments.RenderAsync<NotePage>(parameters));
        pages.Keep(key, page);
        return page;
    }

    async ValueTask<byte[]> ViewerStateAsync(HttpContext context, NoteView note, Visitor visitor)
    {
        if (visitor.Viewer.Is(note.Author.Id))
        {
            var db = context.RequestServices.GetRequiredService<LoquatDb>();
            return await fragments.RenderAsync<OwnerMenu>(new()
            {
                ["Note"] = note,
                ["Videos"] = await VideoStatuses.OfAsync(db, note.Id, context.RequestAborted),
                ["Captioned"] = await VideoStatuses.PlayableAsync(db, note.Id, context.RequestAborted),
                ["WhyHidden"] = note.IsHidden ? await decisions.WhyHiddenAsync(note.Id, context.RequestAborted) : "",
            });
        }
        var state = visitor.IsSignedIn
            ? await follows.StateAsync(visitor.Viewer, note.Author.Id, context.RequestAborted)
            : FollowState.Strangers;
        var key = (note.Author.Id, note.Author.Version, state, RenderKey.Current, visitor.IsSignedIn);
        if (viewerStates.Find(key) is not { } pieces)
        {
            // The same for all notes of an author, except for the address.
            pieces = Template.Split(await fragments.RenderAsync<NoteViewerState>(new()
            {
                ["NoteAddress"] = Template.SlotText,
                ["Author"] = note.Author,
                ["State"] = state,
                ["SignedIn"] = visitor.IsSignedIn,
            }));
            viewerStates.Keep(key, pieces);
        }
        return Template.Fill(pieces, [.. Enumerable.Repeat(Encoding.ASCII.GetBytes(note.Address), pieces.Length - 1)]);
    }

    enum NoteForm { Article, Page, PageSignedIn }
}
