using System.Text;
using Loquat.Linguistics.Search;

namespace Loquat.Notes.Places;

/// All cities with more than 1,000 people from GeoNames, with names in many languages. The data comes with the program, so no other server
/// is asked.
public sealed class Gazetteer : IDisposable
{
    const int MostInACell = 40;

    /// A complete name finds places whose population is smaller than the minimum by this factor.
    const int SmallerByName = 20;

    readonly GazetteerFile file = new(Path.Combine(AppContext.BaseDirectory, "places", "places.bin"));

    public int Places => file.Places;

    /// The number of other languages in which places have names; 0 if the build had none to pack.
    public int Languages => file.Languages;

    /// The key by which names are compared: folded, with one space between words.
    public static string KeyOf(string name)
    {
        var key = new StringBuilder();
        foreach (var rune in SearchFolding.Fold(name).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)
                || Rune.GetUnicodeCategory(rune) is >= System.Globalization.UnicodeCategory.NonSpacingMark
                    and <= System.Globalization.UnicodeCategory.OtherNumber)
            {
                key.Append(rune.ToString());
            }
            else if (key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }
        return key.ToString().TrimEnd();
    }

    public GazetteerPlace? Find(long id) => file.IndexOf(id) is { } index ? file.PlaceAt(index) : null;

    public GazetteerPlace? NearOf(GazetteerPlace place) => place.Near is { } near ? file.PlaceAt(near) : null;

    public string CountryOf(GazetteerPlace place, string language) =>
        language == "zh" ? file.Countries[place.Country].Zh : file.Countries[place.Country].En;

    /// Places with a name that starts with `words` and at least `leastPeople` inhabitants. Exact names come first, then larger before
    /// smaller places.
    public IReadOnlyList<GazetteerPlace> Begun(string words, int most, long leastPeople = 0)
    {
        var key = Encoding.UTF8.GetBytes(KeyOf(words));
        if (key.Length is 0 or > 200)
        {
            return [];
        }
        var named = Largest(file.KeysOf(key, isWhole: true), most, leastPeople / SmallerByName);
        return [
            .. named.Concat(Largest(file.KeysOf(key, isWhole: false), most + named.Count, leastPeople)).Distinct().Take(most)
                .Select(file.PlaceAt)
        ];
    }

    /// Places with exactly this name, the largest first.
    public IReadOnlyList<GazetteerPlace> Named(string words, int most)
    {
        var key = Encoding.UTF8.GetBytes(KeyOf(words));
        return key.Length is 0 or > 200 ? [] : [.. Largest(file.KeysOf(key, isWhole: true), most).Select(file.PlaceAt)];
    }

    List<int> Largest(Range range, int most, long leastPeople = 0)
    {
        var found = new List<(long Rank, int Place)>();
        file.Walk(range, (place, rank) =>
        {
            if (rank % GazetteerFile.WellKnown < leastPeople || found.Count == most && rank <= found[^1].Rank)
            {
                return;
            }
            // A place has many names; its best match counts.
            var before = found.FindIndex(one => one.Place == place);
            if (before < 0 || found[before].Rank < rank)
            {
                if (before >= 0 || found.Count == most)
                {
                    found.RemoveAt(before >= 0 ? before : found.Count - 1);
                }
                found.Insert(found.FindIndex(one => one.Rank < rank) is >= 0 and var at ? at : found.Count, (rank, place));
            }
        });
        return [.. found.Select(one => one.Place)];
    }

    /// The largest places in a box.
    public IReadOnlyList<GazetteerPlace> Within(MapPoint southWest, MapPoint northEast, int most)
    {
        var found = new List<int>();
        for (var latitude = (int)Math.Floor(southWest.Latitude); latitude <= northEast.Latitude; latitude++)
        {
            for (var longitude = (int)Math.Floor(southWest.Longitude); longitude <= northEast.Longitude; longitude++)
            {
                found.AddRange(file.Cell(latitude, longitude, MostInACell));
            }
        }
        return [.. found.Distinct().Select(file.PlaceAt).OrderByDescending(place => place.Population).ThenBy(place => place.Id).Take(most)];
    }

    public void Dispose() => file.Dispose();
}
