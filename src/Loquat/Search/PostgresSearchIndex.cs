using System.Collections.Concurrent;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Search;

/// A `tsvector` of the same tokens. Rare ones are found by its GIN index; where common ones are asked for, PostgreSQL walks the
/// places from the top instead.
public sealed class PostgresSearchIndex(HotReads reads) : SearchIndex
{
    readonly ConcurrentDictionary<(int Words, bool IsEverybodys), string> statements = new();

    public override async Task PutAsync(LoquatDb db, SearchNote note, SearchNote? before, IReadOnlyList<string> tokens, CancellationToken ct)
    {
        var all = tokens.ToArray();
        await db.Database.ExecuteSqlAsync($"INSERT INTO search_notes (note_id, place) VALUES ({note.NoteId}, {note.Place}) ON CONFLICT (note_id) DO UPDATE SET place = excluded.place", ct);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO search_tokens (note_id, place, tokens) VALUES ({note.NoteId}, {note.Place}, array_to_tsvector({all}))
            ON CONFLICT (note_id) DO UPDATE SET place = excluded.place, tokens = excluded.tokens
            """, ct);
    }

    public override async Task RemoveAsync(LoquatDb db, SearchNote note, CancellationToken ct) =>
        await db.Database.ExecuteSqlAsync($"DELETE FROM search_notes WHERE note_id = {note.NoteId}", ct);

    public override ValueTask<IReadOnlyList<SearchCandidate>> CandidatesAsync(SearchMatch match, SearchRange range, CancellationToken ct)
    {
        var parameters = new List<(string, object)> { ("match", TextOf(match)), ("from", range.From), ("below", range.Below), ("most", (long)range.Most) };
        for (var word = 0; word < match.Words.Count; word++)
        {
            parameters.Add(($"titled{word}", AllOf(match.Words[word].Select(SearchSigns.InTitleOf))));
            parameters.Add(($"topical{word}", AllOf(match.Words[word].Select(SearchSigns.InTopicsOf))));
        }
        return reads.ListAsync(statements.GetOrAdd((match.Words.Count, range.IsEverybodys), SqlOf), [.. parameters], row => new SearchCandidate(row.GetInt64(0), row.GetInt32(1), row.GetInt32(2)), ct);
    }

    static string SqlOf((int Words, bool IsEverybodys) of)
    {
        var (within, order) = of.IsEverybodys ? ("place >= @from AND place < @below", "place DESC") : ("place <= -@from AND place > -@below", "place");
        return $"SELECT place, {BitsOf("titled", of.Words)}, {BitsOf("topical", of.Words)} FROM search_tokens WHERE tokens @@ @match::tsquery AND {within} ORDER BY {order} LIMIT @most";
    }

    static string BitsOf(string field, int words) =>
        words == 0 ? "0" : string.Join(" + ", Enumerable.Range(0, words).Select(word => $"(CASE WHEN tokens @@ @{field}{word}::tsquery THEN {1 << word} ELSE 0 END)"));

    /// No token holds a quote or a backslash.
    static string TextOf(SearchMatch match) => string.Concat(match.Unwanted.Select(group => $" & !({AllOf(group)})").Prepend(AllOf(match.Needed)));

    static string AllOf(IEnumerable<string> tokens) => string.Join(" & ", tokens.Select(token => $"'{token}'"));

    public override string IsAmong(string column, string parameter) => $"{column} = ANY(@{parameter})";

    public override object PlacesOf(IEnumerable<long> places) => places.ToArray();
}
