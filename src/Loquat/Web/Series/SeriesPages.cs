using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Http;
using Loquat.Notes;
using Loquat.Notes.Publishing;
using Loquat.Notes.Series;

namespace Loquat.Web.Series;

/// The page of a series, and the page on which its author arranges it.
public static class SeriesPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/series/{id:long}", Show);
        app.MapGet("/series/{id:long}/edit",
            async (long id, CurrentAccount me, SeriesQueries queries, CancellationToken ct) =>
                await EditAsync(id, me.Account, queries, null, ct));
        app.MapGet("/notes/{id:long}/series",
            async (long id, CurrentAccount me, SeriesQueries queries, NoteEditing editing, CancellationToken ct) =>
                await ChooseAsync(id, me.Account, queries, editing, null, ct));
    }

    public static string EditAddressOf(long id) => $"{NoteSeries.AddressOf(id)}/edit";

    static async Task<IResult> Show(long id, Visitor visitor, SeriesQueries queries, CancellationToken ct)
    {
        var series = await queries.FindAsync(id, visitor.Viewer, ct);
        return Answer.Page<SeriesPage>(new { Series = series, SignedIn = visitor.IsSignedIn, IsMine = visitor.Viewer.Is(series.AuthorId) });
    }

    internal static async Task<IResult> EditAsync(long id, Account actor, SeriesQueries queries, FormProblem? problem, CancellationToken ct)
    {
        var series = await queries.FindAsync(id, new Viewer(actor.Id), ct);
        return series.AuthorId == actor.Id
            ? Answer.Page<SeriesEditPage>(new { Series = series, Problem = problem })
            : throw Refusal.NotFound();
    }

    /// The page on which the author chooses the series of a note.
    internal static async Task<IResult> ChooseAsync(
        long noteId, Account actor, SeriesQueries queries, NoteEditing editing, FormProblem? problem, CancellationToken ct)
    {
        var note = await editing.OwnAsync(actor, noteId, ct);
        return Answer.Page<SeriesChoicePage>(new
        {
            Note = note,
            Series = await queries.OwnAsync(actor, ct),
            Chosen = await queries.OfNoteAsync(noteId, ct),
            Problem = problem
        });
    }
}
