using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Notes;
using Loquat.Notes.Publishing;
using Loquat.Notes.Series;

namespace Loquat.Web.Series;

/// A series on its own address, and for its author where it is arranged.
public static class SeriesPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/series/{id:long}", Show);
        app.MapGet("/series/{id:long}/edit", async (long id, CurrentAccount me, SeriesReading reading, CancellationToken ct) => await EditAsync(id, me.Account, reading, null, ct));
        app.MapGet("/notes/{id:long}/series", async (long id, CurrentAccount me, SeriesReading reading, NoteEditing editing, CancellationToken ct) => await ChooseAsync(id, me.Account, reading, editing, null, ct));
    }

    public static string EditAddressOf(long id) => $"{NoteSeries.AddressOf(id)}/edit";

    static async Task<IResult> Show(long id, Visitor visitor, SeriesReading reading, CancellationToken ct)
    {
        var series = await reading.FindAsync(id, visitor.Viewer, ct);
        return Answer.Page<SeriesPage>(new { Series = series, SignedIn = visitor.IsSignedIn, IsMine = visitor.Viewer.Is(series.AuthorId) });
    }

    internal static async Task<IResult> EditAsync(long id, Account actor, SeriesReading reading, FormProblem? problem, CancellationToken ct)
    {
        var series = await reading.FindAsync(id, new Viewer(actor.Id), ct);
        return series.AuthorId == actor.Id ? Answer.Page<SeriesEditPage>(new { Series = series, Problem = problem }) : throw Refusal.NotFound();
    }

    /// Of which series a note is to be a part.
    internal static async Task<IResult> ChooseAsync(long noteId, Account actor, SeriesReading reading, NoteEditing editing, FormProblem? problem, CancellationToken ct)
    {
        var note = await editing.OwnAsync(actor, noteId, ct);
        return Answer.Page<SeriesChoicePage>(new { Note = note, Series = await reading.OwnAsync(actor, ct), Chosen = await reading.OfNoteAsync(noteId, ct), Problem = problem });
    }
}
