using System.Globalization;
using Loquat.Accounts;
using Loquat.Http;
using Loquat.Messages;
using Loquat.Notes;

namespace Loquat.Web.Messages;

/// The page of a conversation, and its updates.
public sealed class ConversationPages(ConversationQueries queries, MessageQueries messages, Conversations conversations, SeenMarks marks)
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/conversations/with/{handle}",
            (CurrentAccount me, VisibleAccount other, ConversationPages pages, CancellationToken ct) => pages.WithAsync(me, other.Account,
                ct));
        var one = app.MapGroup("/conversations/{id:long}");
        app.MapGet("/conversations/{id:long}",
            (long id, CurrentAccount me, string? before, string? after, string? at, string? reply, ConversationPages pages,
                CancellationToken ct) =>
                pages.ShowAsync(me, id, new Stretch(NumberIn(before), NumberIn(after), NumberIn(at)), NumberIn(reply), null, ct));
        one.MapGet("/news",
            (HttpContext context, long id, CurrentViewer me, string? since, ConversationPages pages, CancellationToken ct) =>
                pages.NewsAsync(context, id, me.Viewer, NumberIn(since), ct));
        one.MapGet("/info",
            (long id, bool? saved, CurrentViewer me, ConversationPages pages, CancellationToken ct) => pages.InfoAsync(id, me.Viewer, null,
                saved == true, ct));
    }

    /// Shows the page again with a problem.
    public Task<IResult> AgainAsync(CurrentAccount me, long id, MessageDraft draft, long? reply, CancellationToken ct) =>
        ShowAsync(me, id, new Stretch(null, null, null), reply, draft, ct);

    /// The page of a conversation between two people that does not exist yet.
    public async Task<IResult> WithAsync(CurrentAccount me, Account other, CancellationToken ct, MessageDraft? draft = null)
    {
        if (other.Id == me.Account.Id)
        {
            throw Refusal.NotFound();
        }
        if (draft is null && await conversations.FindAsync(me.Account, other.Id, ct) is { } known
            && await queries.FindAsync(known, me.Session.Viewer, ct) is not null)
        {
            return SeeOther.To(Conversation.AddressOf(known));
        }
        return Answer.Page<FirstMessagePage>(new
        {
            List = await ListAsync(me.Session.Viewer, ct),
            Other = Author.Of(other),
            Draft = draft ?? MessageDraft.New()
        });
    }

    public async Task<IResult> InfoAsync(long id, Viewer viewer, FormProblem? problem, bool isSaved, CancellationToken ct)
    {
        var conversation = await FindAsync(id, viewer, ct);
        return Answer.Page<ConversationInfoPage>(new
        {
            Conversation = conversation,
            Problem = problem,
            Notification = isSaved ? Text.Settings_Saved : null
        });
    }

    async Task<IResult> ShowAsync(CurrentAccount me, long id, Stretch stretch, long? reply, MessageDraft? draft, CancellationToken ct)
    {
        var viewer = me.Session.Viewer;
        var conversation = await FindAsync(id, viewer, ct);
        var page = stretch switch
        {
            { At: { } at } => await messages.AroundAsync(conversation, viewer, at, ct),
            { Before: { } before } => await messages.BeforeAsync(conversation, viewer, before, ct),
            { After: { } after } => await messages.AfterAsync(conversation, viewer, after, ct),
            _ => await messages.NewestAsync(conversation, viewer, ct),
        };
        if (!page.HasLater && conversation.LastId > conversation.SeenId)
        {
            await marks.MarkAsync(me.Account, id, conversation.LastId, ct);
        }
        var answered = reply is { } meant
            ? (await messages.AfterAsync(conversation, viewer, meant - 1, ct)).Messages.FirstOrDefault(m => m.Id == meant && !m.IsDeleted)
            : null;
        return Answer.Page<ConversationPage>(new
        {
            List = await ListAsync(viewer, ct),
            Conversation = conversation,
            Page = page,
            Draft = (draft ?? MessageDraft.New()) with { Answered = answered },
            Viewer = viewer
        });
    }

    async Task<IResult> NewsAsync(HttpContext context, long id, Viewer viewer, long? since, CancellationToken ct)
    {
        var conversation = await FindAsync(id, viewer, ct);
        context.Response.Headers.CacheControl = "no-store";
        return Answer.Page<ConversationUpdates>(new
        {
            Conversation = conversation,
            Page = await messages.ChangedAsync(conversation, viewer, since ?? conversation.ChangeId, ct)
        });
    }

    async Task<ConversationView> FindAsync(long id, Viewer viewer, CancellationToken ct) =>
        await queries.FindAsync(id, viewer, ct) ?? throw Refusal.NotFound();

    Task<ConversationListPage> ListAsync(Viewer viewer, CancellationToken ct) =>
        queries.ListAsync(viewer, ConversationFolder.Accepted, null, ct);

    static long? NumberIn(string? text) => Fields.NumberIn(text) is { } number and < long.MaxValue ? number : null;

    /// The part of the conversation to show; the newest by default.
    readonly record struct Stretch(long? Before, long? After, long? At);
}
