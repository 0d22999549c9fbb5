using System.Data.Common;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Linguistics.Search;
using Loquat.Notes;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notes.Lists;

namespace Loquat.Search;

/// Reads the notes at some places of the index, filtered by visibility, mutes and muted words.
public sealed class FoundNoteQueries(SqlReader reads, SearchIndex index, MutedWordsFilter mutedWords, TimeProvider clock)
{
    readonly string sql = $"""
        SELECT s.place, n.id, n.version, n.author_id, a.version, {NoteCounts.Likes},
            EXISTS (SELECT 1 FROM likes l WHERE l.account_id = @viewer AND l.note_id = n.id),
                EXISTS (SELECT 1 FROM saves s WHERE s.account_id = @viewer AND s.note_id = n.id),
            n.title, n.body, n.language
        FROM search_notes s CROSS JOIN notes n CROSS JOIN accounts a
        WHERE {index.IsAmong("s.place", "places")} AND n.id = s.note_id AND a.id = n.author_id AND n.published_at >= @since
        AND {NoteLists.Offered} AND {NoteSeeing.VisibleToViewer}
        """;

    readonly string timesSql =
        $"""
            SELECT s.place, n.published_at FROM search_notes s CROSS JOIN notes n
            WHERE {index.IsAmong("s.place", "places")} AND n.id = s.note_id
            """;

    public ValueTask<MutedWords> MutedAsync(Viewer viewer, CancellationToken ct) => mutedWords.OfAsync(viewer, ct);

    /// Returns the notes that pass, in the order of `places`.
    internal async ValueTask<IReadOnlyList<FoundNote>> NotesAsync(
        IReadOnlyList<RankedPlace> places, SearchQuery query, DateTimeOffset since, Viewer viewer, MutedWords muted, CancellationToken ct)
    {
        var rows = await reads.ListAsync(
            sql,
            [
                ("viewer", viewer.AccountId), ("places", index.PlacesOf(places.Select(p => p.Place))),
                ("since", since.ToUnixTimeMilliseconds()),
                ("now", viewer.IsAnonymous ? 0L : clock.GetUtcNow().ToUnixTimeMilliseconds()),
            ],
            Read,
            ct);
        var known = rows.DistinctBy(row => row.Place).ToDictionary(row => row.Place);
        return [
            .. places.Where(p => known.TryGetValue(p.Place, out var row) && Passes(row, query, muted)).Select(p => At(known[p.Place], p))
        ];
    }

    /// The candidates with their publication time as rank, newest first.
    internal async ValueTask<IReadOnlyList<RankedPlace>> ByTimeAsync(IReadOnlyList<SearchCandidate> found, CancellationToken ct) =>
        [.. (await reads.ListAsync(timesSql, [("places", index.PlacesOf(found.Select(c => c.Place)))],
            row => new RankedPlace(row.GetInt64(1), row.GetInt64(0)), ct)).OrderDescending()];

    static FoundNote At(FoundNote note, RankedPlace place) => note with { Listing = note.Listing with { At = place.Rank } };

    static bool Passes(FoundNote note, SearchQuery query, MutedWords muted)
    {
        if (!muted.IsEmpty && (muted.AreIn(note.Title) || muted.AreIn(note.Body)))
        {
            return false;
        }
        if (query.Phrases.All(phrase => phrase.Count == 1 && !phrase[0].IsDense))
        {
            return true;
        }
        var (title, body) = (SearchFolding.Fold(note.Title), SearchFolding.Fold(note.Body));
        return query.Phrases.All(phrase => SearchMatches.HoldsPhrase(title, phrase) || SearchMatches.HoldsPhrase(body, phrase));
    }

    static FoundNote Read(DbDataReader row) => new(
        new NoteListing(row.GetInt64(1), row.GetInt32(2), row.GetInt64(3), row.GetInt32(4), 0, row.GetInt32(5), row.GetBoolean(6),
            row.GetBoolean(7)),
        row.GetString(8), row.GetString(9), row.GetString(10), row.GetInt64(0));
}
