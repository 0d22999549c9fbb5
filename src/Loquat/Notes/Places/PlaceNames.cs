using System.Globalization;
using Loquat.Data;

namespace Loquat.Notes.Places;

/// Names of places in the reader's language, and places by name, from the gazetteer and the accepted names.
public sealed class PlaceNames(Gazetteer gazetteer, SqlReader reads)
{
    public const int MostMeant = 12;

    static readonly string NameSql =
        $"""
            SELECT name FROM place_aliases WHERE place_id = @place AND language = @language AND state = {(int)PlaceAliasState.Accepted}
            ORDER BY decided_at DESC, id DESC LIMIT 1
            """;
    static readonly string NamesSql =
        $"SELECT DISTINCT name FROM place_aliases WHERE place_id = @place AND state = {(int)PlaceAliasState.Accepted} ORDER BY name";
    static readonly string BegunSql =
        $"""
            SELECT DISTINCT place_id FROM place_aliases WHERE state = {(int)PlaceAliasState.Accepted}
            AND substr(folded, 1, length(@begun)) = @begun
            ORDER BY place_id LIMIT @most
            """;
    static readonly string CalledSql =
        $"""
            SELECT DISTINCT place_id FROM place_aliases WHERE state = {(int)PlaceAliasState.Accepted} AND folded = @begun
            ORDER BY place_id LIMIT @most
            """;

    static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// Null if the gazetteer has no place with this id.
    public async ValueTask<PlaceView?> FindAsync(long id, CancellationToken ct) =>
        gazetteer.Find(id) is { } place ? await ViewAsync(place, ct) : null;

    public async ValueTask<PlaceView> ViewAsync(GazetteerPlace place, CancellationToken ct)
    {
        var language = Language;
        var accepted = await reads.ListAsync(NameSql, [("place", place.Id), ("language", language)], row => row.GetString(0), ct);
        return new PlaceView(place.Id, accepted is [var name] ? name : place.NameIn(language), WhereIs(place, language), place.At);
    }

    string WhereIs(GazetteerPlace place, string language)
    {
        var country = gazetteer.CountryOf(place, language);
        var region = place.State.Length > 0 ? Wording.Of(Text.Place_InState, place.State, country) : country;
        return gazetteer.NearOf(place) is { } near ? Wording.Of(Text.Place_Near, region, near.NameIn(language)) : region;
    }

    /// All other names in all languages, besides the one shown.
    public async ValueTask<IReadOnlyList<string>> OthersAsync(PlaceView view, CancellationToken ct)
    {
        var place = gazetteer.Find(view.Id)!;
        return [
            .. (await AcceptedAsync(view.Id, ct)).Concat(place.Names.Values).Prepend(place.Name).Distinct(StringComparer.Ordinal)
                .Where(name => name != view.Name)
        ];
    }

    /// The names by which search finds the notes of a place.
    public async ValueTask<IReadOnlyList<string>> SearchedAsync(long id, CancellationToken ct) =>
        gazetteer.Find(id) is { } place
            ? [.. (await AcceptedAsync(id, ct)).Concat([place.Name, place.NameIn("en"), place.NameIn("zh")])
                .Distinct(StringComparer.Ordinal)]
            : [];

    ValueTask<IReadOnlyList<string>> AcceptedAsync(long id, CancellationToken ct) =>
        reads.ListAsync(NamesSql, [("place", id)], row => row.GetString(0), ct);

    /// Suggestions while somebody types.
    public async ValueTask<IReadOnlyList<PlaceView>> BegunAsync(string begun, int most, CancellationToken ct, long leastPeople = 0) =>
        await ViewsAsync(BegunSql, begun, most, gazetteer.Begun(begun, most, leastPeople), ct);

    /// Places that match a complete name, optionally followed by a comma and the region or country.
    public async ValueTask<IReadOnlyList<PlaceView>> MeantAsync(string typed, CancellationToken ct)
    {
        var called = await ViewsAsync(CalledSql, typed, MostMeant, gazetteer.Named(typed, MostMeant), ct);
        var comma = typed.LastIndexOfAny([',', '，', '、']);
        if (called.Count > 0 || comma <= 0)
        {
            return called;
        }
        var (name, where) = (typed[..comma], Gazetteer.KeyOf(typed[(comma + 1)..]));
        return [
            .. (await ViewsAsync(CalledSql, name, MostMeant * 4, gazetteer.Named(name, MostMeant * 4), ct))
                .Where(place => Gazetteer.KeyOf(place.Where).Contains(where, StringComparison.Ordinal)).Take(MostMeant)
        ];
    }

    async ValueTask<IReadOnlyList<PlaceView>> ViewsAsync(
        string sql, string typed, int most, IReadOnlyList<GazetteerPlace> found, CancellationToken ct)
    {
        var key = Gazetteer.KeyOf(typed);
        if (key.Length == 0)
        {
            return [];
        }
        var accepted = await reads.ListAsync(sql, [("begun", key), ("most", (long)most)], row => row.GetInt64(0), ct);
        var views = new List<PlaceView>();
        foreach (var place in accepted.Select(gazetteer.Find).OfType<GazetteerPlace>().OrderByDescending(p => p.Population).Concat(found)
            .DistinctBy(p => p.Id).Take(most))
        {
            views.Add(await ViewAsync(place, ct));
        }
        return views;
    }
}
