using Loquat.Http;
using Loquat.Notes;
using Loquat.Notes.Publishing;

namespace Loquat.Web.Composer;

public static class NoteForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/notes/{id:long}/delete", Delete);
        app.MapPost("/notes/{id:long}/restore", Restore);
        app.MapPost("/notes/{id:long}/pin", Pin);
        app.MapPost("/notes/{id:long}/unpin", Unpin);
    }

    /// Redirects to the author's profile, which offers to undo the deletion.
    static async Task<IResult> Delete(long id, CurrentAccount me, NoteDeletion deletion, CancellationToken ct)
    {
        await deletion.DeleteAsync(me.Account, id, ct);
        return SeeOther.To($"{me.Account.Address}?deleted={id}");
    }

    /// Redirects to the profile, where the note is now pinned.
    static async Task<IResult> Pin(long id, CurrentAccount me, NotePins pins, CancellationToken ct)
    {
        await pins.PinAsync(me.Account, id, ct);
        return SeeOther.To(me.Account.Address);
    }

    static async Task<IResult> Unpin(long id, CurrentAccount me, NotePins pins, CancellationToken ct)
    {
        await pins.UnpinAsync(me.Account, id, ct);
        return SeeOther.To(Note.AddressOf(id));
    }

    static async Task<IResult> Restore(long id, CurrentAccount me, NoteDeletion deletion, CancellationToken ct)
    {
        await deletion.RestoreAsync(me.Account, id, ct);
        return SeeOther.To(Note.AddressOf(id));
    }
}
