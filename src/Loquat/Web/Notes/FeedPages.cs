using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Loquat.Accounts;
using Loquat.Notes;
using Microsoft.AspNetCore.Components;

namespace Loquat.Web.Notes;

/// Explore, its channels and Following. A page is put together from bytes: the frame for each language, the cards, and what they
/// leave out.
public sealed class FeedPages(NoteLists lists, FollowingList following, CardBytes cards, Fragments fragments, TimeProvider clock)
{
    /// The whole page for each list that is still the answer: the list that many see stays the same object until somebody writes.
    readonly ConditionalWeakTable<NoteListPage, ConcurrentDictionary<string, byte[]>> composed = [];

    readonly KeptBytes<FrameKey> frames = new(4 * 1024 * 1024);

    /// Bound by hand: asking the request for its services would make a scope that nothing here needs.
    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.ServiceProvider.GetRequiredService<FeedPages>();
        app.MapGet("/", (RequestDelegate)(context => pages.SendAsync(context, Feed.Of(context.Request.Query))));
        app.MapGet("/following", (RequestDelegate)(context => pages.SendAsync(context, Feed.Following)));
    }

    async Task SendAsync(HttpContext context, Feed feed)
    {
        var visitor = Visitor.Of(context);
        if (feed.IsFollowing && !visitor.IsSignedIn)
        {
            throw new SignInNeeded();
        }
        var from = Feed.CursorOf(context.Request.Query);
        var page = feed.IsFollowing
            ? await following.PageAsync(visitor.Viewer, from, clock.GetUtcNow(), context.RequestAborted)
            : await lists.ExploreAsync(feed.Channel, visitor.Viewer, from, context.RequestAborted);
        var shared = visitor.IsSignedIn ? null : composed.GetOrCreateValue(page);
        var language = CultureInfo.CurrentUICulture.Name;
        if (shared?.TryGetValue(language, out var body) is not true)
        {
            body = await ComposeAsync(feed, page, visitor, isFirst: from == NoteCursor.Top || (page.Notes.Count > 0 && page.Earlier is null), context.RequestAborted);
            if (shared is not null && page.Notes.Count > 0)
            {
                shared[language] = body;
            }
        }
        await Template.SendAsync(context, body);
    }

    async Task<byte[]> ComposeAsync(Feed feed, NoteListPage page, Visitor visitor, bool isFirst, CancellationToken ct)
    {
        var rendered = await cards.OfAsync(page.Notes, visitor.Viewer, ct);
        if (rendered.Count == 0)
        {
            return await RenderAsync(new FrameKey(feed, CultureInfo.CurrentUICulture.Name, visitor.IsSignedIn, isFirst, HasEarlier: false, HasMore: false), isEmpty: true);
        }
        var frame = await FrameAsync(new FrameKey(feed, CultureInfo.CurrentUICulture.Name, visitor.IsSignedIn, isFirst, page.Earlier is not null, page.Next is not null));
        var pieces = new List<byte[]>(rendered.Count + 8) { frame[0] };
        if (page.Earlier is { } earlier)
        {
            pieces.AddRange(Encoding.ASCII.GetBytes(earlier.ToString()), frame[1]);
        }
        pieces.AddRange(rendered);
        pieces.AddRange(Tallies.BytesOf(page.Notes, clock.GetUtcNow()), frame[page.Earlier is null ? 1 : 2]);
        if (page.Next is { } next)
        {
            pieces.AddRange(Encoding.ASCII.GetBytes(next.ToString()), frame[^1]);
        }
        return Template.Join(pieces);
    }

    /// The slots: where the page before begins, the cards, where the next page begins.
    async ValueTask<byte[][]> FrameAsync(FrameKey key)
    {
        if (frames.Find(key) is { } kept)
        {
            return kept;
        }
        var rendered = Template.Split(await RenderAsync(key, isEmpty: false));
        frames.Keep(key, rendered);
        return rendered;
    }

    Task<byte[]> RenderAsync(FrameKey key, bool isEmpty) => fragments.RenderAsync<FeedPage>(new()
    {
        ["Feed"] = key.Feed,
        ["SignedIn"] = key.SignedIn,
        ["IsFirstPage"] = key.IsFirst,
        ["Cards"] = isEmpty ? null : Template.SlotFragment,
        ["EarlierAddress"] = key.HasEarlier ? key.Feed.AddressFrom("after", Template.SlotText) : null,
        ["NextAddress"] = key.HasMore ? key.Feed.AddressFrom("before", Template.SlotText) : null,
    });

    readonly record struct FrameKey(Feed Feed, string Language, bool SignedIn, bool IsFirst, bool HasEarlier, bool HasMore);
}
