using System.Globalization;
using System.Text;
using Loquat.Accounts;
using Loquat.Notes;
using Loquat.Notes.Lists;
using Loquat.Notes.Places;
using Loquat.Web.Cards;
using Microsoft.AspNetCore.Components;

namespace Loquat.Web.Places;

/// The cards of nearby notes. The distance depends on the viewer, so it is added to each card outside of the cached bytes.
public sealed class PlacedCards(CardBytes cards, NotePlaces places, PlaceNames names)
{
    static readonly byte[] End = Encoding.ASCII.GetBytes("</article>");

    public async Task<IReadOnlyList<PlacedCard>> OfAsync(
        IReadOnlyList<NoteListing> notes, NearbyOrigin origin, Viewer viewer, CancellationToken ct)
    {
        var (where, shown) = (await places.OfAsync([.. notes.Select(n => n.Id)], ct), new List<PlacedCard>());
        foreach (var note in notes)
        {
            // One at a time, so that each card keeps its own line if another note has been deleted in the meantime.
            if (where.TryGetValue(note.Id, out var place) && await names.FindAsync(place.Id, ct) is { } view
                && await cards.OfAsync([note], viewer, ct) is [var card])
            {
                var open = card.AsSpan()[..card.AsSpan().LastIndexOf(End)].ToArray();
                shown.Add(new PlacedCard(Markup(open), Markup(End), LineOf(view, origin)));
            }
        }
        return shown;
    }

    static string LineOf(PlaceView place, NearbyOrigin origin) => place.Id == origin.Place?.Id ? place.Name
        : Wording.Of(Text.Nearby_Line, place.Name, FarOf(origin.At.KilometresTo(place.At), origin.Place is null));

    /// Rounds the distance, more coarsely the greater it is, and at least as coarsely as the browser's position.
    internal static string FarOf(double kilometres, bool isCoarse)
    {
        var step = isCoarse || kilometres > 60 ? 10 : kilometres > 20 ? 5 : 2;
        return kilometres < step
            ? Wording.Of(Text.Nearby_Under, step.ToString(CultureInfo.CurrentCulture))
            : Wording.Of(Text.Nearby_Kilometres, (Math.Round(kilometres / step) * step).ToString(CultureInfo.CurrentCulture));
    }

    static RenderFragment Markup(byte[] bytes) => builder => builder.AddMarkupContent(0, Encoding.UTF8.GetString(bytes));
}
