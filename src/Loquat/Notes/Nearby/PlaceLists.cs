using System.Globalization;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Notes.Lists;
using Loquat.Notes.Places;

namespace Loquat.Notes.Nearby;

/// Lists the notes of a place, and those around a point.
public sealed class PlaceLists(SqlReader reads, MutedWordsFilter mutedWords, TimeProvider clock)
{
    /// The radius of the search.
    public const int MostKilometres = 200;

    /// Notes that may be found by distance: none by people under 18 or private accounts, except the viewer's own.
    public const string Findable = "(n.author_id = @viewer OR (NOT a.is_private AND a.adult_from IS NULL))";

    /// Radii in kilometres. Notes in inner rings come first; within a ring they are ordered by score.
    static readonly int[] Rings = [5, 15, 30, 60, 120, MostKilometres];

    const double KilometresADegree = 111.195;

    /// Larger than any score.
    const long RingWeight = 10_000_000_000_000;

    static readonly string RingSql = string.Concat(
        Rings.Select((ring, i) => string.Create(CultureInfo.InvariantCulture, $" WHEN d.far <= {SquareOf(ring)} THEN {Rings.Length - i}")));

    /// Places in a box, with the square of their distance. A box across the date line is searched on both sides.
    internal const string InBox = """
        (SELECT id, y * y + x * x AS far FROM (
            SELECT id, latitude - @latitude AS y, (CASE WHEN abs(longitude - @longitude) > 18000000
                THEN 36000000 - abs(longitude - @longitude) ELSE abs(longitude - @longitude) END) * @flat / 1000 AS x
            FROM places WHERE latitude BETWEEN @south AND @north
            AND (longitude BETWEEN @west AND @east OR longitude BETWEEN @west - 36000000
                AND @east - 36000000 OR longitude BETWEEN @west + 36000000 AND @east + 36000000)) q) d
        """;

    static readonly NoteListSql Top = OfPlace("n.score");
    static readonly NoteListSql Newest = OfPlace("n.published_at");

    static readonly NoteListSql Around = new(
        $"{InBox} CROSS JOIN note_places k CROSS JOIN notes n CROSS JOIN accounts a",
        string.Create(CultureInfo.InvariantCulture,
            $"d.far <= {SquareOf(MostKilometres)} AND k.place_id = d.id AND n.id = k.note_id AND a.id = n.author_id AND {Findable} AND "
            + $"{NoteLists.Offered}"),
        $"(n.score + {RingWeight} * CASE{RingSql} ELSE 0 END)");

    static NoteListSql OfPlace(string order) =>
        new("note_places k JOIN notes n ON n.id = k.note_id JOIN accounts a ON a.id = n.author_id",
            $"k.place_id = @scope AND {NoteLists.Offered}", order);

    public ValueTask<NoteListPage> ByPlaceAsync(long placeId, bool newest, Viewer viewer, NoteCursor from, CancellationToken ct) =>
        mutedWords.PageAsync(viewer, from, async at =>
        {
            var sql = NoteLists.SqlOf(newest ? Newest : Top, at);
            return NoteLists.PageOf(
                await reads.ListAsync(sql, NoteLists.Parameters(placeId, viewer, at, clock.GetUtcNow()), NoteLists.Listing, ct), at);
        }, ct);

    public ValueTask<NoteListPage> AroundAsync(MapPoint point, Viewer viewer, NoteCursor from, CancellationToken ct) =>
        mutedWords.PageAsync(viewer, from, async at =>
        {
            (string, object)[] parameters = [
                .. NoteLists.Parameters(0L, viewer, at, clock.GetUtcNow()), .. BoxAround(point, MostKilometres, MostKilometres)
            ];
            return NoteLists.PageOf(await reads.ListAsync(NoteLists.SqlOf(Around, at), parameters, NoteLists.Listing, ct), at);
        }, ct);

    /// The parameters of <see cref="InBox"/>: `tall` kilometres to the north and south, `wide` to the east and west.
    internal static (string Name, object Value)[] BoxAround(MapPoint point, double tall, double wide)
    {
        var (north, east) = ((long)(tall / KilometresADegree * MapPoint.Units),
            (long)(Math.Min(180, wide / KilometresADegree / point.Flatness) * MapPoint.Units));
        return
        [
            ("latitude", point.LatitudeUnits), ("longitude", point.LongitudeUnits), ("flat", (long)Math.Round(point.Flatness * 1_000)),
            ("south", point.LatitudeUnits - north), ("north", point.LatitudeUnits + north), ("west", point.LongitudeUnits - east),
            ("east", point.LongitudeUnits + east),
        ];
    }

    static long SquareOf(int kilometres) => (long)Math.Pow(kilometres / KilometresADegree * MapPoint.Units, 2);
}
