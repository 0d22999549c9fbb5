using System.Globalization;
using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Discovery.Feeds;
using Loquat.Discovery.ViewEvents;
using Loquat.Http;
using Loquat.Notes;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notes.Lists;
using Loquat.Notes.Views;
using Loquat.Web.Cards;

namespace Loquat.Web.Watch;

/// The full-screen feed. It starts with any note with media and continues with a list. The markup of a note is the same for every viewer
/// and cached as bytes.
public sealed class WatchPages(
    WatchList list, NoteQueries queries, Fragments fragments, ImpressionTokens tokens, LoquatOptions options, TimeProvider clock)
{
    public const string Address = "/watch";
    public const string FollowingAddress = "/watch/following";

    readonly ByteCache<(long Id, int Version, int AuthorVersion, RenderKey Render)> items = new(12 * 1024 * 1024);

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.ServiceProvider.GetRequiredService<WatchPages>();
        app.MapGet(Address, (RequestDelegate)(context => pages.SendAsync(context, ofFollowed: false, first: null)));
        app.MapGet(FollowingAddress, (RequestDelegate)(context => pages.SendAsync(context, ofFollowed: true, first: null)));
        app.MapGet($"{Address}/{{id:long}}",
            (RequestDelegate)(context => pages.SendAsync(context, ofFollowed: false,
                long.Parse((string)context.GetRouteValue("id")!, CultureInfo.InvariantCulture))));
    }

    public static string AddressOf(long noteId) => $"{Address}/{noteId.ToString(CultureInfo.InvariantCulture)}";

    async Task SendAsync(HttpContext context, bool ofFollowed, long? first)
    {
        var visitor = Visitor.Of(context);
        if (ofFollowed && !visitor.IsSignedIn)
        {
            throw new SignInNeeded();
        }
        var shown = first is { } id ? await FirstAsync(id, visitor.Viewer, context.RequestAborted) : null;
        if (shown is null && first is { } unseen)
        {
            context.Response.Redirect(Note.AddressOf(unseen));
            return;
        }
        var page = await list.PageAsync(ofFollowed, visitor.Viewer, Feed.CursorOf(context.Request.Query), context.RequestAborted);
        var listed = shown is { } one ? [one, .. page.Notes.Where(n => n.Id != one.Id)] : page.Notes;
        var pieces = await ItemsAsync(listed, visitor.Viewer, context.RequestAborted);
        var token = await tokens.OfAsync(visitor.Session, Surface.Watch, [.. listed.Select(n => n.Id)], context.RequestAborted);
        pieces.Add(Tallies.BytesOf(listed, clock.GetUtcNow(), token));
        var next = page.Next is { } cursor ? $"{(ofFollowed ? FollowingAddress : Address)}?{cursor.Query}" : null;
        var frame = Template.Split(await fragments.RenderAsync<WatchPage>(new()
        {
            ["SignedIn"] = visitor.IsSignedIn,
            ["IsFollowing"] = ofFollowed,
            ["Items"] = listed.Count > 0 ? Template.SlotFragment : null,
            ["NextAddress"] = next,
        }));
        await Template.SendAsync(context, listed.Count > 0 ? Template.Weave(frame, [Template.Join(pieces)]) : frame);
    }

    /// Returns the first note if it is visible to the viewer and has media.
    async ValueTask<NoteListing?> FirstAsync(long id, Viewer viewer, CancellationToken ct)
    {
        var (note, tally) = await queries.FindSeenAsync(id, viewer, ct) ?? throw Refusal.NotFound();
        note = await queries.WithPhotosAsync(note, ct);
        // A text note has nothing to watch and is shown on its own page.
        return note.Photos.Count == 0 ? null
            : new NoteListing(note.Id, note.Version, note.Author.Id, note.Author.Version, note.PublishedAt.ToUnixTimeMilliseconds(),
                tally.Likes, tally.Liked, tally.Saved);
    }

    async Task<List<byte[]>> ItemsAsync(IReadOnlyList<NoteListing> listed, Viewer viewer, CancellationToken ct)
    {
        var (render, found) = (RenderKey.Current, new List<byte[]>());
        foreach (var note in listed)
        {
            var key = (note.Id, note.Version, note.AuthorVersion, render);
            if (items.Find(key) is [var kept])
            {
                found.Add(kept);
            }
            else if (await queries.LoadAsync([note.Id], viewer, ct) is [{ Photos.Count: > 0 } view])
            {
                var item = await fragments.RenderAsync<WatchItem>(
                    new() { ["Note"] = view, ["Address"] = options.Origin + AddressOf(view.Id) });
                items.Keep((view.Id, view.Version, view.Author.Version, render), [item]);
                found.Add(item);
            }
        }
        return found;
    }
}
