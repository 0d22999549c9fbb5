using Loquat.Http;
using Loquat.Notes;
using Loquat.Notes.Boards;

namespace Loquat.Web.Boards;

/// The forms that create and change boards.
public static class BoardForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/boards/new", Create);
        app.MapPost("/boards/{id:long}/edit", Describe);
        app.MapPost("/boards/{id:long}/delete", Delete);
        app.MapPost("/boards/{id:long}/arrange", Arrange);
        app.MapPost("/boards/{id:long}/arrange/{past:long}", Step);
        app.MapPost("/boards/{id:long}/people", Invite);
        app.MapPost("/boards/{id:long}/people/remove", Remove);
        app.MapPost("/boards/{id:long}/accept", Accept);
        app.MapPost("/boards/{id:long}/leave", Leave);
        app.MapPost("/notes/{id:long}/boards", Choose);
        app.MapPost("/notes/{id:long}/boards/{board:long}", Put);
        app.MapPost("/notes/{id:long}/boards/{board:long}/remove", Take);
    }

    static Task<IResult> Create(HttpContext context, Fields fields, CurrentAccount me, BoardEditing boards, CancellationToken ct) =>
        Answer.FormAsync(
            context,
            async () =>
                SeeOther.To(
                    (await boards.CreateAsync(me.Account, fields["title"], fields["description"], fields.Has("private"), ct)).Address),
            problem => BoardPages.New(problem, fields["title"], fields["description"], fields.Has("private")));

    static Task<IResult> Describe(
        HttpContext context, long id, Fields fields, CurrentAccount me, BoardEditing boards, BoardPages pages, CancellationToken ct) =>
            Answer.FormAsync(
            context,
            async () =>
            {
                await boards.DescribeAsync(me.Account, id, fields["title"], fields["description"], fields.Has("private"), ct);
                return SeeOther.To(Board.AddressOf(id));
            },
            problem => pages.EditAsync(id, me.Account, problem, ct));

    static async Task<IResult> Delete(long id, CurrentAccount me, BoardEditing boards, CancellationToken ct)
    {
        await boards.DeleteAsync(me.Account, id, ct);
        return SeeOther.To("/boards");
    }

    /// Applies the action to the ticked notes, or to the one whose button was pressed.
    static Task<IResult> Arrange(
        HttpContext context, long id, Fields fields, CurrentAccount me, BoardFilling filling, BoardOrder order, BoardEditing editing,
        BoardPages pages, CancellationToken ct) => Answer.FormAsync(
        context,
        async () =>
        {
            var chosen = fields.Ids("note");
            await (fields["act"] switch
            {
                "top" => order.ToTopAsync(me.Account, id, chosen, ct),
                "remove" => filling.RemoveAsync(me.Account, id, chosen, ct),
                "move" => filling.MoveAsync(me.Account, id, fields.Id("to"), chosen, ct),
                _ when fields.Has("cover") => editing.CoverAsync(me.Account, id, fields.Id("cover"), ct),
                _ => throw Refusal.NotFound(),
            });
            return Back(context, id);
        },
        problem => pages.ArrangeAsync(id, NoteCursor.Top, me.Account, problem, ct));

    /// Moves a note past its neighbour.
    static async Task<IResult> Step(
        HttpContext context, long id, long past, Fields fields, CurrentAccount me, BoardOrder order, CancellationToken ct)
    {
        await order.StepAsync(me.Account, id, fields.Id("step"), past, ct);
        return Back(context, id);
    }

    static Task<IResult> Invite(
        HttpContext context, long id, Fields fields, CurrentAccount me, BoardPeople people, BoardPages pages, CancellationToken ct) =>
            Answer.FormAsync(
            context,
            async () =>
            {
                await people.InviteAsync(me.Account, id, fields["handle"], ct);
                return SeeOther.To(BoardLinks.PeopleAddressOf(id));
            },
            problem => pages.PeopleAsync(id, me.Account, problem, ct));

    static async Task<IResult> Remove(long id, Fields fields, CurrentAccount me, BoardPeople people, CancellationToken ct)
    {
        await people.RemoveAsync(me.Account, id, fields.Id("account"), ct);
        return SeeOther.To(BoardLinks.PeopleAddressOf(id));
    }

    static async Task<IResult> Accept(long id, CurrentAccount me, BoardPeople people, CancellationToken ct)
    {
        await people.AcceptAsync(me.Account, id, ct);
        return SeeOther.To(Board.AddressOf(id));
    }

    static async Task<IResult> Leave(long id, CurrentAccount me, BoardPeople people, CancellationToken ct)
    {
        await people.LeaveAsync(me.Account, id, ct);
        return SeeOther.To("/boards");
    }

    /// Puts the note on the ticked boards, removes it from the actor's other boards, and creates a new board if a title is given.
    static Task<IResult> Choose(
        HttpContext context, VisibleNote note, Fields fields, CurrentAccount me, BoardFilling filling, BoardEditing editing,
        BoardQueries queries, BoardPages pages, CancellationToken ct) => Answer.FormAsync(
        context,
        async () =>
        {
            var wanted = fields.Ids("board");
            var shown = await queries.ChoicesAsync(me.Account, note.Note.Id, BoardRules.MostBoards, ct);
            if (fields.Has("title"))
            {
                var made = await editing.CreateAsync(me.Account, fields["title"], "", fields.Has("private"), ct);
                await filling.AddAsync(me.Account, made.Id, note.Note, ct);
            }
            foreach (var board in shown.Where(b => b.HasNote != wanted.Contains(b.Id)))
            {
                await (board.HasNote
                    ? filling.RemoveAsync(me.Account, board.Id, [note.Note.Id], ct)
                    : filling.AddAsync(me.Account, board.Id, note.Note, ct));
            }
            return SeeOther.To(note.Note.Address);
        },
        problem => pages.ChooseAsync(note.Note, me.Account, problem, ct));

    static async Task<IResult> Put(
        HttpContext context, VisibleNote note, long board, CurrentAccount me, BoardFilling filling, CancellationToken ct)
    {
        await filling.AddAsync(me.Account, board, note.Note, ct);
        return Done(context, note);
    }

    static async Task<IResult> Take(
        HttpContext context, VisibleNote note, long board, CurrentAccount me, BoardFilling filling, CancellationToken ct)
    {
        await filling.RemoveAsync(me.Account, board, [note.Note.Id], ct);
        return Done(context, note);
    }

    /// Redirects to the page of the list that contained the button.
    static IResult Back(HttpContext context, long id) =>
        SeeOther.To(LocalAddress.FromReferer(context.Request) is var from
            && from.StartsWith(BoardLinks.ArrangeAddressOf(id), StringComparison.Ordinal) ? from : BoardLinks.ArrangeAddressOf(id));

    static IResult Done(HttpContext context, VisibleNote note) =>
        RefusalResponses.WantsJson(context.Request) ? Results.Json(new { }) : SeeOther.To(note.Note.Address);
}
