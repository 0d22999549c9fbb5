using System.Collections.Concurrent;
using Loquat.Data;
using Loquat.Search.Matching;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Loquat.Search;

/// Stores the same tokens in a `tsvector`. PostgreSQL finds rare tokens with a GIN index. For common ones it walks the places from the top
/// instead.
public sealed class PostgresSearchIndex(DatabaseAddress address) : SearchIndex, IAsyncDisposable
{
    // Never prepared: the faster plan depends on the words, and a prepared statement soon uses one plan for all. The page cost is that of
    // an index in memory: with the default for spinning disks, GIN seems expensive, and the planner walks most places for a token that one
    // note in fourteen has.
    readonly NpgsqlDataSource source = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(address.ConnectionString) { MaxAutoPrepare = 0, Options = "-c random_page_cost=1.1" });

    readonly ConcurrentDictionary<(int Words, bool IsEverybodys), string> statements = new();

    public override async Task PutAsync(
        LoquatDb db, SearchNote note, SearchNote? before, IReadOnlyList<string> tokens, CancellationToken ct)
    {
        var all = tokens.ToArray();
        await db.Database.ExecuteSqlAsync(
            $"""
                INSERT INTO search_notes (note_id, place) VALUES ({note.NoteId}, {note.Place}) ON CONFLICT (note_id) DO UPDATE
                SET place = excluded.place
                """, ct);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO search_tokens (note_id, place, tokens) VALUES ({note.NoteId}, {note.Place}, array_to_tsvector({all}))
            ON CONFLICT (note_id) DO UPDATE SET place = excluded.place, tokens = excluded.tokens
            """, ct);
    }

    public override async Task RemoveAsync(LoquatDb db, SearchNote note, CancellationToken ct) =>
        await db.Database.ExecuteSqlAsync($"DELETE FROM search_notes WHERE note_id = {note.NoteId}", ct);

    public override async ValueTask<IReadOnlyList<SearchCandidate>> CandidatesAsync(
        SearchMatch match, SearchRange range, CancellationToken ct)
    {
        await using var command = source.CreateCommand(statements.GetOrAdd((match.Words.Count, range.IsEverybodys), SqlOf));
        Add("match", TextOf(match));
        Add("from", range.From);
        Add("below", range.Below);
        Add("most", (long)range.Most);
        for (var word = 0; word < match.Words.Count; word++)
        {
            Add($"titled{word}", OneOf(match.Words[word].In(SearchFieldTokens.InTitleOf)));
            Add($"topical{word}", OneOf(match.Words[word].In(SearchFieldTokens.InTopicsOf)));
        }
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new List<SearchCandidate>();
        while (await reader.ReadAsync(ct))
        {
            found.Add(new SearchCandidate(reader.GetInt64(0), reader.GetInt32(1), reader.GetInt32(2)));
        }
        return found;

        void Add(string name, object value) => command.Parameters.Add(new NpgsqlParameter(name, value));
    }

    static string SqlOf((int Words, bool IsEverybodys) of)
    {
        var (within, order) = of.IsEverybodys
            ? ("place >= @from AND place < @below", "place DESC")
            : ("place <= -@from AND place > -@below", "place");
        return $"""
            SELECT place, {BitsOf("titled", of.Words)}, {BitsOf("topical", of.Words)} FROM search_tokens
            WHERE tokens @@ @match::tsquery AND {within} ORDER BY {order} LIMIT @most
            """;
    }

    static string BitsOf(string field, int words) =>
        words == 0
            ? "0"
            : string.Join(" + ",
                Enumerable.Range(0, words).Select(word => $"(CASE WHEN tokens @@ @{field}{word}::tsquery THEN {1 << word} ELSE 0 END)"));

    /// Tokens contain no quotes or backslashes.
    static string TextOf(SearchMatch match) => string.Join(
        " & ",
        [.. match.Needed.Select(Quoted), .. match.Either.Select(OneOf),
            .. match.Unwanted.Select(group => $"!({AllOf(group)})")]);

    static string OneOf(SearchGroup group) =>
        $"({string.Join(" | ", group.Alternatives.Select(one => $"({AllOf(one.Tokens)})").Distinct(StringComparer.Ordinal))})";

    static string AllOf(IEnumerable<string> tokens) => string.Join(" & ", tokens.Select(Quoted));

    static string Quoted(string token) => $"'{token}'";

    public override string IsAmong(string column, string parameter) => $"{column} = ANY(@{parameter})";

    public override object PlacesOf(IEnumerable<long> places) => places.ToArray();

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
