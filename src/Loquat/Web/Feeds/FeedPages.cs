using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Discovery.ViewEvents;
using Loquat.Http;
using Loquat.Notes;
using Loquat.Notes.Lists;
using Loquat.Notes.Topics;
using Loquat.Web.Cards;
using Loquat.Web.Comments;

namespace Loquat.Web.Feeds;

/// Explore, its channels, Following and followed topics. A page is assembled from bytes: the frame for each language, the cards, and the
/// data that cards leave out.
public sealed class FeedPages(FeedSources sources, CardBytes cards, Fragments fragments, ImpressionTokens tokens, TimeProvider clock)
{
    /// Complete pages by the list that they were rendered from. The list of most viewers stays the same object until somebody writes.
    readonly ConditionalWeakTable<NoteListPage, ConcurrentDictionary<(RenderKey Render, bool SignedIn), byte[][]>> composed = [];

    readonly ByteCache<FrameKey> frames = new(4 * 1024 * 1024);

    /// Uses a plain `RequestDelegate`, because parameter binding would create a service scope that nothing here needs.
    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.ServiceProvider.GetRequiredService<FeedPages>();
        app.MapGet("/", (RequestDelegate)(context => pages.SendAsync(context, Feed.Of(context.Request.Query))));
        app.MapGet("/following", (RequestDelegate)(context => pages.SendAsync(context, Feed.Following)));
        app.MapGet("/following/topics", (RequestDelegate)(context => pages.SendAsync(context, Feed.Topics)));
    }

    async Task SendAsync(HttpContext context, Feed feed)
    {
        var visitor = Visitor.Of(context);
        if (feed.IsOwn && !visitor.IsSignedIn)
        {
            throw new SignInNeeded();
        }
        var from = Feed.CursorOf(context.Request.Query);
        var page = await feed.PageAsync(sources, visitor.Viewer, from, context.RequestAborted);
        var isFirst = from == NoteCursor.Top || (page.Notes.Count > 0 && page.Earlier is null);
        var pieces = await PiecesAsync(feed, page, visitor, isFirst, context.RequestAborted);
        var token = await tokens.OfAsync(visitor.Session, feed.Surface, [.. page.Notes.Select(n => n.Id)], context.RequestAborted);
        await Template.SendAsync(context,
            pieces.Length == 1 ? pieces : Template.Weave(pieces, [Tallies.BytesOf(page.Notes, clock.GetUtcNow(), token)]));
    }

    /// Returns the complete page for anonymous viewers, otherwise the parts before and after the viewer's own data. Cached if other viewers
    /// see the same.
    async ValueTask<byte[][]> PiecesAsync(Feed feed, NoteListPage page, Visitor visitor, bool isFirst, CancellationToken ct)
    {
        var common = visitor.IsSignedIn ? page.Common : page;
        if (common is null || page.Notes.Count == 0)
        {
            return await ComposeAsync(feed, page, visitor, isFirst, ct);
        }
        var (kept, variant) = (composed.GetOrCreateValue(common), (RenderKey.Current, visitor.IsSignedIn));
        if (!kept.TryGetValue(variant, out var pieces))
        {
            pieces = await ComposeAsync(feed, page, visitor, isFirst, ct);
            kept[variant] = pieces = visitor.IsSignedIn || pieces.Length == 1
                ? pieces
                : [Template.Fill(pieces, [Tallies.BytesOf(page.Notes, clock.GetUtcNow())])];
        }
        return pieces;
    }

    async Task<byte[][]> ComposeAsync(Feed feed, NoteListPage page, Visitor visitor, bool isFirst, CancellationToken ct)
    {
        var rendered = await cards.OfAsync(page.Notes, visitor.Viewer, ct);
        var key = new FrameKey(feed, RenderKey.Current, visitor.IsSignedIn, isFirst, page.Earlier is not null,
            page.Next is not null);
        if (rendered.Count == 0)
        {
            return [await RenderAsync(key with { HasEarlier = false, HasMore = false }, isEmpty: true)];
        }
        var frame = await FrameAsync(key);
        var before = new List<byte[]>(rendered.Count + 4) { frame[0] };
        if (page.Earlier is { } earlier)
        {
            before.AddRange(Encoding.ASCII.GetBytes(earlier.ToString()), frame[1]);
        }
        before.AddRange(rendered);
        var behind = new List<byte[]> { frame[page.Earlier is null ? 1 : 2] };
        if (page.Next is { } next)
        {
            behind.AddRange(Encoding.ASCII.GetBytes(next.ToString()), frame[^1]);
        }
        return [Template.Join(before), Template.Join(behind)];
    }

    /// The slots: the cursor of the previous page, the cards, and the cursor of the next page.
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

    readonly record struct FrameKey(Feed Feed, RenderKey Render, bool SignedIn, bool IsFirst, bool HasEarlier, bool HasMore);
}
