using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Loquat.Notes;
using Microsoft.AspNetCore.Components;

namespace Loquat.Web.Notes;

/// The first page that anybody sees. It is put together from bytes: the frame for each language, and the cards.
public sealed class ExplorePages(NoteLists lists, CardBytes cards, Fragments fragments)
{
    /// The whole page for each list that is still the answer: the list that many see stays the same object until somebody writes.
    readonly ConditionalWeakTable<NoteListPage, ConcurrentDictionary<(string Language, bool SignedIn), byte[]>> composed = [];

    readonly KeptBytes<(string Language, bool SignedIn, bool IsFirst, bool HasMore)> frames = new(4 * 1024 * 1024);

    /// Bound by hand: asking the request for its services would make a scope that nothing here needs.
    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.ServiceProvider.GetRequiredService<ExplorePages>();
        app.MapGet("/", (RequestDelegate)(context => pages.SendAsync(context, NoteCursor.Parse(context.Request.Query["before"]))));
    }

    async Task SendAsync(HttpContext context, NoteCursor before)
    {
        var visitor = Visitor.Of(context);
        var page = await lists.ExploreAsync(visitor.Viewer, before, context.RequestAborted);
        var composed = this.composed.GetOrCreateValue(page);
        var variant = (CultureInfo.CurrentUICulture.Name, visitor.IsSignedIn);
        if (!composed.TryGetValue(variant, out var body))
        {
            var rendered = await cards.OfAsync(page.Notes, visitor.Viewer, context.RequestAborted);
            var isFirst = before == NoteCursor.Newest;
            if (rendered.Count == 0)
            {
                await Answer.Page<ExplorePage>(new { SignedIn = visitor.IsSignedIn, Cards = (RenderFragment?)null, IsFirstPage = isFirst }).ExecuteAsync(context);
                return;
            }
            var frame = await FrameAsync(visitor.IsSignedIn, isFirst, page.Next is not null);
            body = Template.Join(Compose(frame, rendered, page.Next));
            composed[variant] = body;
        }
        await Template.SendAsync(context, body);
    }

    static List<byte[]> Compose(byte[][] frame, IReadOnlyList<byte[]> cards, NoteCursor? next)
    {
        var pieces = new List<byte[]>(cards.Count + 8) { frame[0] };
        pieces.AddRange(cards);
        pieces.Add(frame[1]);
        foreach (var piece in frame.AsSpan(2))
        {
            pieces.Add(Encoding.ASCII.GetBytes(next.ToString()!));
            pieces.Add(piece);
        }
        return pieces;
    }

    /// The first slot is for the cards, the others for where the next page begins.
    async ValueTask<byte[][]> FrameAsync(bool signedIn, bool isFirst, bool hasMore)
    {
        var key = (CultureInfo.CurrentUICulture.Name, signedIn, isFirst, hasMore);
        if (frames.Find(key) is { } kept)
        {
            return kept;
        }
        var rendered = Template.Split(await fragments.RenderAsync<ExplorePage>(new()
        {
            ["SignedIn"] = signedIn,
            ["IsFirstPage"] = isFirst,
            ["Cards"] = Template.SlotFragment,
            ["More"] = hasMore ? More : null,
        }));
        frames.Keep(key, rendered);
        return rendered;
    }

    static readonly RenderFragment More = builder =>
    {
        builder.OpenComponent<MoreLink>(0);
        builder.AddComponentParameter(1, nameof(MoreLink.NextAddress), $"/?before={Template.SlotText}");
        builder.CloseComponent();
    };
}
