using Loquat.Data;

namespace Loquat.Search;

/// Reads the trends in the languages of a reader.
public sealed class TrendQueries(SqlReader reads)
{
    const string Sql = "SELECT kind, language, name FROM trends ORDER BY score DESC, name";

    public const int Most = 10;

    /// In the given languages, or without a language.
    public async ValueTask<IReadOnlyList<string>> OfAsync(TrendKind kind, IReadOnlyCollection<string> languages, CancellationToken ct)
    {
        // At most a few hundred rows that many people read, so they are cached until the database changes.
        var all = await reads.UntilChangedAsync(Sql, [],
            row => (Kind: (TrendKind)row.GetInt32(0), Language: row.GetString(1), Name: row.GetString(2)), rows => rows, ct);
        return [
            .. all.Where(t => t.Kind == kind && (t.Language == "und" || languages.Contains(t.Language))).Select(t => t.Name).Distinct()
                .Take(Most)
        ];
    }
}
