using Loquat.Notes.Places;

namespace Loquat.Web.Places;

/// The value of a field for a place: the text, the place if it is unambiguous, and otherwise the candidates.
public sealed record PlaceTyped(string Words, PlaceView? Chosen, IReadOnlyList<PlaceView> Meant)
{
    public static PlaceTyped Nothing { get; } = new("", null, []);

    public static PlaceTyped Of(PlaceView? place) => place is null ? Nothing : new(place.Name, place, []);

    /// Returns null if the field is empty. Refuses text that matches no place or several.
    public PlaceView? ChosenOrRefused() => Chosen is not null || Words.Length == 0
        ? Chosen
        : throw Refusal.Invalid(Meant.Count == 0 ? Text.Place_NotFound : Text.Place_Several, "place");
}
