using System.Globalization;
using Loquat.Accounts;
using Loquat.Notes;
using Loquat.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Loquat.Web.Notes;

/// A note on its own address: the page is kept as bytes for each version, the viewer's own part is put in.
public sealed class NotePages(NoteReading reading, FollowReading follows, Fragments fragments, LoquatOptions options)
{
    readonly KeptBytes<(long Id, int Version, int AuthorVersion, string Language, bool SignedIn)> pages = new(24 * 1024 * 1024);
    readonly KeptBytes<(long AuthorId, int AuthorVersion, FollowState State, string Language)> buttons = new(4 * 1024 * 1024);

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.ServiceProvider.GetRequiredService<NotePages>();
        app.MapGet("/notes/{id:long}", (RequestDelegate)(context => pages.SendAsync(context, long.Parse((string)context.GetRouteValue("id")!, CultureInfo.InvariantCulture))));
        app.MapGet("/notes/{id:long}/history", History);
    }

    async Task SendAsync(HttpContext context, long id)
    {
        var visitor = Visitor.Of(context);
        var note = await reading.FindAsync(id, visitor.Viewer, context.RequestAborted) ?? throw Refusal.NotFound();
        var page = await PageAsync(note, visitor.IsSignedIn);
        var state = await ViewerStateAsync(context, note, visitor);
        await Template.SendAsync(context, Template.Join([page[0], state, page[1]]));
    }

    static async Task<IResult> History(long id, CurrentAccount me, NoteReading reading, NoteEditing editing, CancellationToken ct)
    {
        var revisions = await editing.HistoryAsync(me.Account, id, ct);
        var note = await reading.FindAsync(id, me.Session.Viewer, ct) ?? throw Refusal.NotFound();
        return Answer.Page<NoteHistoryPage>(new { Note = note, Revisions = revisions });
    }

    async ValueTask<byte[][]> PageAsync(NoteView note, bool signedIn)
    {
        var key = (note.Id, note.Version, note.Author.Version, CultureInfo.CurrentUICulture.Name, signedIn);
        if (pages.Find(key) is { } kept)
        {
            return kept;
        }
        var page = Template.Split(await fragments.RenderAsync<NotePage>(new()
        {
            ["Note"] = note,
            ["SignedIn"] = signedIn,
            ["PublicAddress"] = options.Origin,
            ["ViewerState"] = Template.SlotFragment,
        }));
        pages.Keep(key, page);
        return page;
    }

    async ValueTask<byte[]> ViewerStateAsync(HttpContext context, NoteView note, Visitor visitor)
    {
        if (visitor.Viewer.Is(note.Author.Id))
        {
            return await fragments.RenderAsync<OwnerMenu>(new() { ["Note"] = note });
        }
        var state = visitor.IsSignedIn
            ? await follows.StateAsync(visitor.Viewer, note.Author.Id, context.RequestAborted)
            : new FollowState(Following: false, FollowsMe: false, Blocked: false);
        var key = (note.Author.Id, note.Author.Version, state, CultureInfo.CurrentUICulture.Name);
        if (buttons.Find(key) is { } kept)
        {
            return kept[0];
        }
        var button = await fragments.RenderAsync<FollowButton>(new() { ["Author"] = note.Author, ["State"] = state });
        buttons.Keep(key, [button]);
        return button;
    }
}
