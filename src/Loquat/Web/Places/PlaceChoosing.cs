using Loquat.Http;
using Loquat.Notes.Places;

namespace Loquat.Web.Places;

/// Reads the field for a place, which was chosen from suggestions or a list, or typed.
public sealed class PlaceChoosing(PlaceNames names, NotePlaces places)
{
    public const int MostCharacters = 100;

    public async Task<PlaceTyped> ReadAsync(Fields fields, CancellationToken ct)
    {
        var words = fields["place"].Trim();
        if (words.Length is 0 or > MostCharacters)
        {
            return words.Length == 0 ? PlaceTyped.Nothing : new PlaceTyped(words, null, []);
        }
        if (fields.Number("placeId") is { } id && await names.FindAsync(id, ct) is { } picked && await IsCalledAsync(picked, words, ct))
        {
            return new PlaceTyped(words, picked, []);
        }
        return await names.MeantAsync(words, ct) is var meant && meant is [var only]
            ? new PlaceTyped(words, only, [])
            : new PlaceTyped(words, null, meant);
    }

    /// If the text was changed after a place was chosen, the choice no longer applies.
    async Task<bool> IsCalledAsync(PlaceView place, string words, CancellationToken ct)
    {
        var key = Gazetteer.KeyOf(words);
        return key == Gazetteer.KeyOf(place.Name) || key == Gazetteer.KeyOf($"{place.Name}, {place.Where}")
            || (await names.OthersAsync(place, ct)).Any(name => Gazetteer.KeyOf(name) == key);
    }

    public async Task<PlaceTyped> OfNoteAsync(long noteId, CancellationToken ct) => await OfIdAsync(await places.OfAsync(noteId, ct), ct);

    public async Task<PlaceTyped> OfIdAsync(long? id, CancellationToken ct) =>
        PlaceTyped.Of(id is { } known ? await names.FindAsync(known, ct) : null);
}
