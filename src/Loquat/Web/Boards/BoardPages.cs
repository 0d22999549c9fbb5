using System.Globalization;
using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Discovery.ViewEvents;
using Loquat.Http;
using Loquat.Notes;
using Loquat.Notes.Boards;
using Loquat.Notes.Lists;
using Loquat.Notes.Views;

namespace Loquat.Web.Boards;

/// The pages of boards, and those that create, arrange and share them.
public sealed class BoardPages(BoardQueries boards, NoteLists lists, NoteQueries notes, ImpressionTokens tokens)
{
    const int MostOffered = 3;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/boards", (CurrentAccount me) => Results.Redirect($"{me.Account.Address}?tab=boards"));
        app.MapGet("/boards/new", (CurrentAccount me) => New(null));
        app.MapGet("/boards/{id:long}", (long id, string? before, string? after, Visitor visitor, BoardPages pages, CancellationToken ct) =>
            pages.ShowAsync(id, NoteCursor.Parse(before, after), visitor, ct));
        app.MapGet("/boards/{id:long}/edit",
            (long id, CurrentAccount me, BoardPages pages, CancellationToken ct) => pages.EditAsync(id, me.Account, null, ct));
        app.MapGet("/boards/{id:long}/people",
            (long id, CurrentAccount me, BoardPages pages, CancellationToken ct) => pages.PeopleAsync(id, me.Account, null, ct));
        app.MapGet("/boards/{id:long}/arrange",
            (long id, string? before, string? after, CurrentAccount me, BoardPages pages, CancellationToken ct) =>
                pages.ArrangeAsync(id, NoteCursor.Parse(before, after), me.Account, null, ct));
        app.MapGet("/notes/{id:long}/boards",
            (HttpContext context, VisibleNote note, CurrentAccount me, BoardPages pages, CancellationToken ct) =>
                RefusalResponses.WantsJson(context.Request)
                    ? pages.OfferAsync(note.Note, me.Account, ct)
                    : pages.ChooseAsync(note.Note, me.Account, null, ct));
    }

    async Task<IResult> ShowAsync(long id, NoteCursor from, Visitor visitor, CancellationToken ct)
    {
        var board = await boards.FindAsync(id, visitor.Viewer, ct);
        var page = await lists.OnBoardAsync(id, visitor.Viewer, from, ct);
        return Answer.Page<BoardPage>(new
        {
            Board = board,
            Notes = await notes.LoadAsync(page.Notes.Select(n => n.Id), visitor.Viewer, ct),
            Page = page,
            SignedIn = visitor.IsSignedIn,
            Impression = board.MayAdd ? null : await tokens.OfAsync(visitor.Session, Surface.Board, [.. page.Notes.Select(n => n.Id)], ct),
        });
    }

    public static Task<IResult> New(FormProblem? problem, string title = "", string description = "", bool isPrivate = false) =>
        Task.FromResult(
            Answer.Page<BoardEditPage>(new { Title = title, Description = description, IsPrivate = isPrivate, Problem = problem }));

    public async Task<IResult> EditAsync(long id, Account actor, FormProblem? problem, CancellationToken ct)
    {
        var board = (await OwnAsync(id, actor, ct)).Board;
        return Answer.Page<BoardEditPage>(new { Board = board, board.Title, board.Description, board.IsPrivate, Problem = problem });
    }

    public async Task<IResult> PeopleAsync(long id, Account actor, FormProblem? problem, CancellationToken ct)
    {
        var board = await OwnAsync(id, actor, ct);
        return Answer.Page<BoardPeoplePage>(new { Board = board, Invited = await boards.InvitedAsync(board.Board, ct), Problem = problem });
    }

    public async Task<IResult> ArrangeAsync(long id, NoteCursor from, Account actor, FormProblem? problem, CancellationToken ct)
    {
        var viewer = new Viewer(actor.Id);
        var board = await boards.FindAsync(id, viewer, ct) is { MayAdd: true } found ? found : throw Refusal.NotFound();
        var page = await lists.OnBoardAsync(id, viewer, from, ct);
        return Answer.Page<BoardArrangePage>(new
        {
            Board = board,
            Rows = await boards.RowsAsync(board.Board, page, viewer, ct),
            Page = page,
            Others = (await boards.ChoicesAsync(actor, null, BoardRules.MostBoards, ct)).Where(b => b.Id != id).ToArray(),
            Actor = actor.Id,
            Problem = problem,
        });
    }

    /// The page on which a person chooses the boards of a note.
    public async Task<IResult> ChooseAsync(NoteReference note, Account actor, FormProblem? problem, CancellationToken ct)
    {
        var shown = await notes.LoadAsync([note.Id], new Viewer(actor.Id), ct) is [var found] ? found : throw Refusal.NotFound();
        return Answer.Page<BoardChoicePage>(new
        {
            Note = shown,
            Boards = await boards.ChoicesAsync(actor, note.Id, BoardRules.MostBoards, ct),
            Problem = problem
        });
    }

    /// The boards offered right after a note is saved.
    async Task<IResult> OfferAsync(NoteReference note, Account actor, CancellationToken ct) =>
        Results.Json((await boards.ChoicesAsync(actor, note.Id, MostOffered, ct)).Where(b => !b.HasNote)
            .Select(b => new BoardJson(b.Id.ToString(CultureInfo.InvariantCulture), b.Title)));

    async Task<BoardView> OwnAsync(long id, Account actor, CancellationToken ct) =>
        await boards.FindAsync(id, new Viewer(actor.Id), ct) is { Role: BoardRole.Owner } own ? own : throw Refusal.NotFound();
}
