using Microsoft.Data.Sqlite;

namespace Loquat.Discovery.ViewEvents;

/// Statements on a SQLite file of its own, apart from the main database.
static class SqliteFile
{
    public static SqliteConnection Open(string path, SqliteOpenMode mode = SqliteOpenMode.ReadWrite)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ConnectionString);
        connection.Open();
        return connection;
    }

    /// Empty if the file does not exist.
    public static List<TRow> Rows<TRow>(
        string path, string sql, (string Name, object Value)[] parameters, Func<SqliteDataReader, TRow> read)
    {
        var rows = new List<TRow>();
        if (!File.Exists(path))
        {
            return rows;
        }
        using var connection = Open(path);
        using var command = CommandFor(connection, sql, parameters);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }
        return rows;
    }

    public static void Run(SqliteConnection connection, string sql, params (string Name, object Value)[] parameters)
    {
        using var command = CommandFor(connection, sql, parameters);
        command.ExecuteNonQuery();
    }

    public static void Write<TRow>(
        SqliteConnection connection, string sql, IEnumerable<TRow> rows, string[] names, Action<TRow, SqliteParameter[]> fill)
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Callers pass constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        SqliteParameter[] parameters = [.. names.Select(name => command.Parameters.Add("@" + name, SqliteType.Integer))];
        foreach (var row in rows)
        {
            fill(row, parameters);
            command.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    static SqliteCommand CommandFor(SqliteConnection connection, string sql, (string Name, object Value)[] parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Callers pass constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue("@" + name, value);
        }
        return command;
    }
}
