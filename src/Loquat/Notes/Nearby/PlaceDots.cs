using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Notes.Lists;
using Loquat.Notes.Places;

namespace Loquat.Notes.Nearby;

/// The places in a part of the map that have notes which the viewer may find there, with their number.
public sealed class PlaceDots(SqlReader reads, TimeProvider clock)
{
    const long Most = 60;

    static readonly string Sql = $"""
        SELECT p.id, p.latitude, p.longitude, count(*)
        FROM {PlaceLists.InBox} CROSS JOIN places p CROSS JOIN note_places k CROSS JOIN notes n CROSS JOIN accounts a
        WHERE p.id = d.id AND k.place_id = d.id AND n.id = k.note_id AND a.id = n.author_id AND {PlaceLists.Findable}
        AND {NoteLists.Offered} AND {NoteSeeing.VisibleToViewer}
        GROUP BY p.id, p.latitude, p.longitude ORDER BY count(*) DESC, p.id LIMIT @limit
        """;

    public ValueTask<IReadOnlyList<PlaceDot>> AroundAsync(MapPoint point, double tall, double wide, Viewer viewer, CancellationToken ct) =>
        reads.ListAsync(
            Sql,
            [.. PlaceLists.BoxAround(point, tall, wide), ("viewer", viewer.AccountId),
                ("now", viewer.IsAnonymous ? 0L : clock.GetUtcNow().ToUnixTimeMilliseconds()), ("limit", Most)],
            row => new PlaceDot(new Place(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)), (int)row.GetInt64(3)),
            ct);
}
