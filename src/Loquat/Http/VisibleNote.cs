using System.Globalization;
using Loquat.Notes;
using Loquat.Notes.Views;

namespace Loquat.Http;

/// The note or comment of `{id}` in the address. *Not found* if the viewer may not see it.
public sealed record VisibleNote(NoteReference Note)
{
    public static async ValueTask<VisibleNote> BindAsync(HttpContext context)
    {
        var tallies = context.RequestServices.GetRequiredService<NoteTallies>();
        var found = long.TryParse(context.GetRouteValue("id") as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await tallies.FindAsync(id, Visitor.Of(context).Viewer, context.RequestAborted)
            : null;
        return new VisibleNote(found ?? throw Refusal.NotFound());
    }
}
