using Loquat.Data;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Loquat.Tests;

/// A new empty database: a file in a temporary folder, or a database on the PostgreSQL server in `LOQUAT_TEST_POSTGRES`.
public sealed class TestDatabase : IAsyncDisposable
{
    static readonly string? Postgres = Environment.GetEnvironmentVariable("LOQUAT_TEST_POSTGRES");
    static int made;

    TestDatabase(Engine engine)
    {
        Engine = engine;
        Name = $"loquat_test_{Environment.ProcessId}_{Interlocked.Increment(ref made)}";
        Folder = Directory.CreateTempSubdirectory("loquat-test-").FullName;
        Option = engine == Engine.Sqlite
            ? Path.Combine(Folder, "loquat.db")
            : new NpgsqlConnectionStringBuilder(Postgres) { Database = Name, MaxPoolSize = 40 }.ConnectionString;
    }

    public static IReadOnlyList<Engine> Engines { get; } = Postgres is null ? [Engine.Sqlite] : [Engine.Sqlite, Engine.Postgres];

    public Engine Engine { get; }

    public string Name { get; }

    /// The data folder of its server.
    public string Folder { get; }

    /// The value of the option, as an operator writes it.
    public string Option { get; }

    public DatabaseAddress Address => DatabaseAddress.Parse(Option, Folder);

    public static async Task<TestDatabase> CreateAsync(Engine engine)
    {
        var database = new TestDatabase(engine);
        if (engine == Engine.Postgres)
        {
            await RunOnServerAsync($"CREATE DATABASE {database.Name}");
        }
        return database;
    }

    /// Simulates the loss of the database machine.
    public async Task LoseAsync()
    {
        if (Engine == Engine.Postgres)
        {
            await RunOnServerAsync($"DROP DATABASE {Name} WITH (FORCE)");
            return;
        }
        await using var connection = new SqliteConnection(Address.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "DROP TABLE jobs";
        await command.ExecuteNonQueryAsync();
    }

    /// Ends the leases of a killed server, so that a test need not wait until they expire.
    public async Task EndLeasesAsync()
    {
        await using System.Data.Common.DbConnection connection =
            Engine == Engine.Sqlite ? new SqliteConnection(Address.ConnectionString) : new NpgsqlConnection(Address.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE jobs SET leased_until = NULL";
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Engine == Engine.Postgres)
        {
            await RunOnServerAsync($"DROP DATABASE IF EXISTS {Name} WITH (FORCE)");
        }
        else
        {
            using var connection = new SqliteConnection(Address.ConnectionString);
            SqliteConnection.ClearPool(connection);
        }
        Directory.Delete(Folder, recursive: true);
    }

    static async Task RunOnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Postgres) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
