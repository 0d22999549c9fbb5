using System.Data.Common;
using System.Globalization;
using System.Text;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Tests;

/// Direct database access without the model: every table and every column.
public sealed partial class World
{
    /// The tables that contain this text anywhere.
    public async Task<IReadOnlyList<string>> TablesWith(string words)
    {
        var found = new List<string>();
        foreach (var table in await Tables())
        {
            if ((await RowsOf(table)).Any(row => row.Contains(words, StringComparison.OrdinalIgnoreCase)))
            {
                found.Add(table);
            }
        }
        return found;
    }

    public async Task<IReadOnlyList<string>> Tables() => await Rows(engine == Engine.Sqlite
        ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"
        : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY table_name");

    public Task<IReadOnlyList<string>> RowsOf(string table) => Rows($"SELECT * FROM {table}");

    public Task<IReadOnlyList<string>> Rows(string sql) => Reads<IReadOnlyList<string>>(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('\t', Enumerable.Range(0, reader.FieldCount).Select(i => Written(reader, i))));
        }
        return rows;
    });

    static string Written(DbDataReader row, int column) => row.GetValue(column) switch
    {
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
