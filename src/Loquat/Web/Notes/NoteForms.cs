using Loquat.Notes;

namespace Loquat.Web.Notes;

public static class NoteForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/notes/{id:long}/delete", Delete);
        app.MapPost("/notes/{id:long}/restore", Restore);
    }

    /// Goes to the author's profile, which offers to undo it.
    static async Task<IResult> Delete(long id, CurrentAccount me, NoteDeletion deletion, CancellationToken ct)
    {
        await deletion.DeleteAsync(me.Account, id, ct);
        return Going.To($"{me.Account.Address}?deleted={id}");
    }

    static async Task<IResult> Restore(long id, CurrentAccount me, NoteDeletion deletion, CancellationToken ct)
    {
        await deletion.RestoreAsync(me.Account, id, ct);
        return Going.To(Note.AddressOf(id));
    }
}
