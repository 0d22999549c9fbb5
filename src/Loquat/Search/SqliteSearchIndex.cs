using System.Text.Json;
using Loquat.Data;
using Loquat.Search.Matching;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Search;

/// Full-text search with FTS5. A trigger deletes the row of a deleted note.
public sealed class SqliteSearchIndex(SqlReader reads) : SearchIndex
{
    const string Everybodys =
        """
            SELECT rowid FROM search_tokens WHERE search_tokens MATCH @match AND rowid >= @from AND rowid < @below
            ORDER BY rowid DESC LIMIT @most
            """;
    const string Others =
        """
            SELECT rowid FROM search_tokens WHERE search_tokens MATCH @match AND rowid <= -@from AND rowid > -@below
            ORDER BY rowid LIMIT @most
            """;

    public override async Task PutAsync(
        LoquatDb db, SearchNote note, SearchNote? before, IReadOnlyList<string> tokens, CancellationToken ct)
    {
        if (before is not null)
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM search_tokens WHERE rowid = {before.Place}", ct);
        }
        var text = string.Join(' ', tokens);
        await db.Database.ExecuteSqlAsync(
            $"""
                INSERT INTO search_notes (note_id, place) VALUES ({note.NoteId}, {note.Place}) ON CONFLICT (note_id) DO UPDATE
                SET place = excluded.place
                """, ct);
        await db.Database.ExecuteSqlAsync($"INSERT INTO search_tokens (rowid, tokens) VALUES ({note.Place}, {text})", ct);
    }

    public override async Task RemoveAsync(LoquatDb db, SearchNote note, CancellationToken ct) =>
        await db.Database.ExecuteSqlAsync($"DELETE FROM search_notes WHERE note_id = {note.NoteId}", ct);

    public override async ValueTask<IReadOnlyList<SearchCandidate>> CandidatesAsync(
        SearchMatch match, SearchRange range, CancellationToken ct)
    {
        var places = await FindAsync(match, range, ct);
        if (places.Count == 0)
        {
            return [];
        }
        var fields = new Dictionary<long, (int Titled, int Topical)>();
        var within = range with { From = Math.Max(range.From, Math.Abs(places[^1])) };
        for (var word = 0; word < match.Words.Count; word++)
        {
            foreach (var place in await FindAsync(match.And(match.Words[word].In(SearchFieldTokens.InTitleOf)), within, ct))
            {
                fields[place] = (fields.GetValueOrDefault(place).Titled | (1 << word), fields.GetValueOrDefault(place).Topical);
            }
            foreach (var place in await FindAsync(match.And(match.Words[word].In(SearchFieldTokens.InTopicsOf)), within, ct))
            {
                fields[place] = (fields.GetValueOrDefault(place).Titled, fields.GetValueOrDefault(place).Topical | (1 << word));
            }
        }
        return [
            .. places.Select(place => fields.TryGetValue(place, out var at)
                ? new SearchCandidate(place, at.Titled, at.Topical)
                : new SearchCandidate(place, 0, 0))
        ];
    }

    ValueTask<IReadOnlyList<long>> FindAsync(SearchMatch match, SearchRange range, CancellationToken ct) => reads.ListAsync(
        range.IsEverybodys ? Everybodys : Others,
        [("match", TextOf(match)), ("from", range.From), ("below", range.Below), ("most", (long)range.Most)],
        row => row.GetInt64(0),
        ct);

    /// Tokens contain no quotes.
    static string TextOf(SearchMatch match)
    {
        var needed = string.Join(" AND ",
            match.Needed.Select(Quoted).Concat(match.Either.Select(OneOf)));
        return match.Unwanted.Count == 0
            ? needed
            : $"({needed}) NOT ({string.Join(" OR ", match.Unwanted.Select(group => $"({AllOf(group)})"))})";
    }

    static string OneOf(SearchGroup group) =>
        $"({string.Join(" OR ", group.Alternatives.Select(one => $"({AllOf(one.Tokens)})").Distinct(StringComparer.Ordinal))})";

    static string AllOf(IEnumerable<string> tokens) => string.Join(" AND ", tokens.Select(Quoted));

    static string Quoted(string token) => $"\"{token}\"";

    public override string IsAmong(string column, string parameter) => $"{column} IN (SELECT value FROM json_each(@{parameter}))";

    public override object PlacesOf(IEnumerable<long> places) => JsonSerializer.Serialize(places);
}
