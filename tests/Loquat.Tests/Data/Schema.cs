using System.Data.Common;
using System.Text.RegularExpressions;
using Loquat.Data;

namespace Loquat.Tests.Data;

/// Describes a database in comparable lines: columns with type and nullability, keys, indexes with filters, foreign keys.
static partial class Schema
{
    /// Tables without a counterpart in the model.
    static readonly string[] Exceptions =
    [
        // The table of the migrator.
        "schema_migrations",
        // Full-text search is specific to each engine.
        "search_tokens", "search_tokens_data", "search_tokens_idx", "search_tokens_content", "search_tokens_config",
    ];

    /// The model is shared by both engines and does not contain PostgreSQL's collations. Columns that are searched by prefix need the C
    /// collation.
    static readonly string[] InPlainOrder = ["column accounts.handle_key text NOT NULL NO", "column topics.name text NOT NULL NO"];

    public static async Task<IReadOnlyList<string>> OfAsync(DbConnection connection, Engine engine)
    {
        var lines = engine == Engine.Sqlite ? await OfSqliteAsync(connection) : await OfPostgresAsync(connection);
        return [.. lines.Where(line => line.Length > 0
            && !Exceptions.Any(e => line.Contains($"{e}.", StringComparison.Ordinal) || line.Contains($" {e}:", StringComparison.Ordinal)))
            .Select(line => InPlainOrder.FirstOrDefault(plain => line == $"{plain} C") ?? line).Order(StringComparer.Ordinal)];
    }

    static async Task<IEnumerable<string>> OfSqliteAsync(DbConnection connection)
    {
        var lines = new List<string>();
        foreach (var table in await ListAsync(connection,
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"))
        {
            lines.AddRange(await ListAsync(connection,
                $"""
                    SELECT 'column {table}.' || name || ' ' || type || iif("notnull" OR pk, ' NOT NULL', '')
                        || coalesce(' DEFAULT ' || dflt_value, '') || iif(hidden, ' HIDDEN', '')
                    FROM pragma_table_xinfo('{table}')
                    """));
            lines.AddRange(await ListAsync(connection,
                $"""
                    SELECT 'key {table}: ' || group_concat(name, ' ') FROM (SELECT name FROM pragma_table_info('{table}') WHERE pk > 0
                    ORDER BY pk)
                    """));
            lines.AddRange(await ListAsync(connection,
                $"""
                    SELECT 'foreign key {table}.' || "from" || ' → ' || "table" || '.' || "to" || ' ' || on_delete || ' ' || on_update
                    FROM pragma_foreign_key_list('{table}')
                    """));
            foreach (var index in await ListAsync(connection, $"SELECT name FROM pragma_index_list('{table}') WHERE origin = 'c'"))
            {
                var columns = string.Join(' ',
                    await ListAsync(connection,
                        $"SELECT name || iif(\"desc\", ' DESC', '') FROM pragma_index_xinfo('{index}') WHERE key ORDER BY seqno"));
                var sql = (await ListAsync(connection, $"SELECT sql FROM sqlite_master WHERE name = '{index}'")).Single();
                var unique = sql.StartsWith("CREATE UNIQUE", StringComparison.Ordinal) ? " UNIQUE" : "";
                lines.Add($"index {table}.{index}: {columns}{unique}{Where().Match(sql).Value}");
            }
            lines.AddRange(
                await ListAsync(connection, $"SELECT 'unique {table}.' || name FROM pragma_index_list('{table}') WHERE origin = 'u'"));
        }
        return lines;
    }

    static async Task<IEnumerable<string>> OfPostgresAsync(DbConnection connection) =>
    [
        .. await ListAsync(connection, """
            SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || coalesce('(' || character_maximum_length || ')', '')
                || CASE is_nullable WHEN 'NO' THEN ' NOT NULL'
                    ELSE '' END || coalesce(' DEFAULT ' || column_default, '') || ' ' || is_identity || coalesce(' ' || identity_generation,
                        '')
                || coalesce(' ' || collation_name, '')
            FROM information_schema.columns WHERE table_schema = 'public'
            """),
        // Compared by content, because the names of constraints differ.
        .. await ListAsync(connection,
            """
                SELECT 'constraint ' || conrelid::regclass || '.: ' || pg_get_constraintdef(oid) FROM pg_constraint
                WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
                """),
        .. await ListAsync(connection, """
            SELECT 'index ' || tablename || '.' || replace(indexdef, 'public.', '') FROM pg_indexes
            WHERE schemaname = 'public' AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = (quote_ident(indexname))::regclass
                AND contype IN ('p', 'u'))
            """),
    ];

    static async Task<IReadOnlyList<string>> ListAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.IsDBNull(0) ? "" : reader.GetString(0));
        }
        return lines;
    }

    [GeneratedRegex(" WHERE .*$")]
    private static partial Regex Where();
}
