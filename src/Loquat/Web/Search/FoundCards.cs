using System.Text;
using Loquat.Accounts;
using Loquat.Search;
using Loquat.Web.Cards;
using Microsoft.AspNetCore.Components;

namespace Loquat.Web.Search;

/// The cards of search results. The matching text depends on the search, so it is added to each card outside of the cached bytes.
public sealed class FoundCards(CardBytes cards)
{
    static readonly byte[] End = Encoding.ASCII.GetBytes("</article>");

    public async ValueTask<IReadOnlyList<FoundCard>> OfAsync(FoundNotes found, SearchQuery query, Viewer viewer, CancellationToken ct)
    {
        var shown = new List<FoundCard>();
        for (var i = 0; i < found.Notes.Count; i++)
        {
            // One at a time, so that each card keeps its own text if another note has been deleted in the meantime.
            if (await cards.OfAsync([found.Notes[i].Listing], viewer, ct) is [var card])
            {
                var open = card.AsSpan()[..card.AsSpan().LastIndexOf(End)].ToArray();
                var reasons = MatchReason.Of(found.Notes[i], query);
                shown.Add(new FoundCard(found.Notes[i].Listing.Id, Markup(open), Markup(End), Snippet.Of(found.Notes[i], query, reasons),
                    found.Notes[i].Language, reasons));
            }
        }
        return shown;
    }

    static RenderFragment Markup(byte[] bytes) => builder => builder.AddMarkupContent(0, Encoding.UTF8.GetString(bytes));
}
