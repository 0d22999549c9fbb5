using Loquat.Http;
using Loquat.Notes;
using Loquat.Notes.Publishing;
using Loquat.Notes.Series;

namespace Loquat.Web.Series;

/// The forms that change an author's series.
public static class SeriesForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/notes/{id:long}/series", Choose);
        app.MapPost("/series/{id:long}/edit", Describe);
        app.MapPost("/series/{id:long}/move", Move);
        app.MapPost("/series/{id:long}/cover", Cover);
        app.MapPost("/series/{id:long}/remove", Remove);
        app.MapPost("/series/{id:long}/delete", Delete);
    }

    /// Moves the note to a new series, an existing one, or none.
    static Task<IResult> Choose(
        HttpContext context, long id, Fields fields, CurrentAccount me, SeriesEditing series, SeriesQueries queries, NoteEditing editing,
        CancellationToken ct) => Answer.FormAsync(
        context,
        async () =>
        {
            if (fields["series"] == "new")
            {
                return SeeOther.To(SeriesPages.EditAddressOf((await series.CreateAsync(me.Account, fields["title"], id, ct)).Id));
            }
            if (fields.Has("series"))
            {
                await series.AddAsync(me.Account, fields.Id("series"), id, ct);
            }
            else
            {
                await series.RemoveAsync(me.Account, id, ct);
            }
            return SeeOther.To(Note.AddressOf(id));
        },
        problem => SeriesPages.ChooseAsync(id, me.Account, queries, editing, problem, ct));

    static Task<IResult> Describe(
        HttpContext context, long id, Fields fields, CurrentAccount me, SeriesEditing series, SeriesQueries queries,
        CancellationToken ct) => Answer.FormAsync(
        context,
        async () =>
        {
            await series.DescribeAsync(me.Account, id, fields["title"], fields["description"], ct);
            return SeeOther.To(NoteSeries.AddressOf(id));
        },
        problem => SeriesPages.EditAsync(id, me.Account, queries, problem, ct));

    static Task<IResult> Move(long id, Fields fields, CurrentAccount me, SeriesEditing series, CancellationToken ct) =>
        BackAsync(id,
            series.MoveAsync(me.Account, id, fields.Id("note"), (int)Math.Clamp(fields.Id("to"), 0, SeriesEditing.MostParts), ct));

    static Task<IResult> Cover(long id, Fields fields, CurrentAccount me, SeriesEditing series, CancellationToken ct) =>
        BackAsync(id, series.CoverAsync(me.Account, id, fields.Id("note"), ct));

    static Task<IResult> Remove(long id, Fields fields, CurrentAccount me, SeriesEditing series, CancellationToken ct) =>
        BackAsync(id, series.RemoveAsync(me.Account, fields.Id("note"), ct));

    static async Task<IResult> Delete(long id, CurrentAccount me, SeriesEditing series, CancellationToken ct)
    {
        await series.DeleteAsync(me.Account, id, ct);
        return SeeOther.To(me.Account.Address);
    }

    static async Task<IResult> BackAsync(long id, Task doing)
    {
        await doing;
        return SeeOther.To($"{SeriesPages.EditAddressOf(id)}#parts");
    }
}
