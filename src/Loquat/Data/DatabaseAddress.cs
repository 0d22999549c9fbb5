using Microsoft.Data.Sqlite;
using Npgsql;

namespace Loquat.Data;

public enum Engine { Sqlite, Postgres }

/// The database engine and its connection string, parsed from the option `Database`.
public sealed record DatabaseAddress(Engine Engine, string ConnectionString)
{
    public static DatabaseAddress Parse(string? database, string dataFolder) => database switch
    {
        null or "" => Sqlite(Path.Combine(dataFolder, "loquat.db")),
        _ when database.StartsWith("postgres://", StringComparison.Ordinal)
            || database.StartsWith("postgresql://", StringComparison.Ordinal)
            => Postgres(FromUri(new Uri(database))),
        _ when database.Contains("Host=", StringComparison.OrdinalIgnoreCase) => Postgres(new NpgsqlConnectionStringBuilder(database)),
        _ => Sqlite(database),
    };

    public static DatabaseAddress Sqlite(string path) => new(Engine.Sqlite, new SqliteConnectionStringBuilder
    {
        DataSource = Path.GetFullPath(path),
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ConnectionString);

    /// The file of a SQLite database. Its folder must exist before the database can be opened.
    public string SqlitePath => new SqliteConnectionStringBuilder(ConnectionString).DataSource;

    static DatabaseAddress Postgres(NpgsqlConnectionStringBuilder connection)
    {
        if (string.IsNullOrEmpty(connection.Host))
        {
            throw new FormatException("it names no host.");
        }
        connection.ApplicationName ??= "loquat";
        connection.MaxAutoPrepare = Math.Max(connection.MaxAutoPrepare, 50);
        return new(Engine.Postgres, connection.ConnectionString);
    }

    static NpgsqlConnectionStringBuilder FromUri(Uri uri)
    {
        var user = uri.UserInfo.Split(':', 2);
        return new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.Port > 0 ? uri.Port : 5432,
            Database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')),
            Username = Uri.UnescapeDataString(user[0]),
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
        };
    }
}
