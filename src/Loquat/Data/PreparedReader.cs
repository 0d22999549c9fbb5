using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Loquat.Data;

/// A read-only SQLite connection that keeps its statements prepared. Not thread-safe.
sealed class PreparedReader : IDisposable
{
    // SQLITE_DBCONFIG_ENABLE_QPSG
    const int StablePlans = 1007;

    // Changes with every commit of another connection or process. Reading it costs next to nothing.
    internal const string DataVersion = "PRAGMA data_version";

    // In KiB, a quarter of the default: the operating system caches the file once for all connections.
    internal const string CacheSize = "PRAGMA cache_size = -512";

    readonly SqliteConnection connection;
    readonly Dictionary<string, SqliteCommand> prepared = [];
    readonly Dictionary<string, ((string Name, object Value)[] Parameters, object Answer)> answers = [];
    long answersAt;

    public PreparedReader(string connectionString)
    {
        connection = new SqliteConnection(
            new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        connection.Open();
        using (var settings = connection.CreateCommand())
        {
            settings.CommandText = CacheSize;
            settings.ExecuteNonQuery();
        }
        // Without it, SQLite prepares a statement again at each binding if an index is partial. That is two thirds of the cost of a page.
        if (raw.sqlite3_db_config(connection.Handle!, StablePlans, 1, out _) != raw.SQLITE_OK)
        {
            throw new InvalidOperationException("SQLite would not keep its query plans stable.");
        }
    }

    public List<TRow> List<TRow>(string sql, (string Name, object Value)[] parameters, Func<DbDataReader, TRow> read)
    {
        var command = CommandFor(sql, parameters);
        for (var i = 0; i < parameters.Length; i++)
        {
            command.Parameters[i].Value = parameters[i].Value;
        }
        using var reader = command.ExecuteReader();
        var rows = new List<TRow>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }
        return rows;
    }

    /// The cached answer to the same query and parameters, as long as nobody has written to the database since.
    public TAnswer UntilChanged<TRow, TAnswer>(
        string sql, (string Name, object Value)[] parameters, Func<DbDataReader, TRow> read, Func<IReadOnlyList<TRow>, TAnswer> shape)
        where TAnswer : class
    {
        var version = List(DataVersion, [], row => row.GetInt64(0))[0];
        if (version != answersAt)
        {
            answers.Clear();
            answersAt = version;
        }
        if (answers.TryGetValue(sql, out var known) && known.Parameters.AsSpan().SequenceEqual(parameters))
        {
            return (TAnswer)known.Answer;
        }
        var answer = shape(List(sql, parameters, read));
        answers[sql] = (parameters, answer);
        return answer;
    }

    SqliteCommand CommandFor(string sql, (string Name, object Value)[] parameters)
    {
        if (prepared.TryGetValue(sql, out var known))
        {
            return known;
        }
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of our own constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue("@" + name, value);
        }
        command.Prepare();
        prepared[sql] = command;
        return command;
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }
        connection.Dispose();
    }
}
