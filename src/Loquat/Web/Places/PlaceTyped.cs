using Loquat.Notes.Places;

namespace Loquat.Web.Places;

/// What stands in a field for a place: the words, the place where it is known which one is meant, and else those that it could be.
public sealed record PlaceTyped(string Words, PlaceView? Chosen, IReadOnlyList<PlaceView> Meant)
{
    public static PlaceTyped Nothing { get; } = new("", null, []);

    public static PlaceTyped Of(PlaceView? place) => place is null ? Nothing : new(place.Name, place, []);

    /// Nothing where nothing was typed; refused where words stand for no place, or for several.
    public PlaceView? ChosenOrRefused() => Chosen is not null || Words.Length == 0
        ? Chosen
        : throw Refusal.Invalid(Meant.Count == 0 ? Text.Place_NotFound : Text.Place_Several, "place");
}
