using System.Data.Common;
using Loquat.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Loquat.Tests.Data;

public class MigrationTests
{
    [Theory, BothDatabases]
    public async Task The_migrated_database_matches_the_model(Engine engine)
    {
        await using var migrated = await TestDatabase.CreateAsync(engine);
        await using var modelled = await TestDatabase.CreateAsync(engine);
        await MigrateAsync(migrated);
        await CreateFromModelAsync(modelled);

        var (made, meant) = (await SchemaAsync(migrated), await SchemaAsync(modelled));

        Assert.Empty(made.Except(meant).Select(line => $"only in the migrations: {line}")
            .Concat(meant.Except(made).Select(line => $"only in the model: {line}")));
        Assert.Equal(meant, made);
        Assert.True(made.Count > 100, $"Only {made.Count} lines were compared.");
    }

    [Theory, BothDatabases]
    public async Task Any_difference_from_the_model_is_caught(Engine engine)
    {
        string[] drifts =
        [
            "ALTER TABLE accounts ADD COLUMN planted text",
            "ALTER TABLE notes RENAME COLUMN title TO heading",
            "DROP INDEX notes_by_author",
            "DROP INDEX notes_by_key; CREATE INDEX notes_by_key ON notes (author_id, key)",
            "DROP INDEX notes_by_author; CREATE INDEX notes_by_author ON notes (author_id, published_at, id) WHERE state = 2",
            "DROP INDEX notes_by_author; CREATE INDEX notes_by_author ON notes (author_id, id, published_at) WHERE state = 1",
            "CREATE TABLE planted (id bigint PRIMARY KEY)",
            .. engine == Engine.Sqlite
                ? new[]
                {
                    """
                        DROP TABLE mentions; CREATE TABLE mentions (note_id INTEGER NOT NULL, account_id INTEGER NOT NULL,
                        PRIMARY KEY (note_id, account_id)); CREATE INDEX mentions_by_account ON mentions (account_id)
                        """,
                    "DROP TABLE protection_keys; CREATE TABLE protection_keys (name TEXT NOT NULL PRIMARY KEY, xml TEXT)",
                    "DROP TABLE protection_keys; CREATE TABLE protection_keys (name TEXT NOT NULL, xml TEXT NOT NULL)",
                }
                :
                [
                    "ALTER TABLE mentions DROP CONSTRAINT mentions_account_id_fkey",
                    "ALTER TABLE protection_keys ALTER COLUMN xml DROP NOT NULL",
                    "ALTER TABLE protection_keys DROP CONSTRAINT protection_keys_pkey",
                    "ALTER TABLE accounts ALTER COLUMN version TYPE bigint",
                    "ALTER TABLE accounts ALTER COLUMN bio SET DEFAULT ''",
                ],
        ];
        await using var modelled = await TestDatabase.CreateAsync(engine);
        await CreateFromModelAsync(modelled);
        var meant = await SchemaAsync(modelled);
        await using var migrated = await TestDatabase.CreateAsync(engine);
        await MigrateAsync(migrated);
        foreach (var drift in drifts)
        {
            Assert.NotEqual(meant, await WithDriftAsync(migrated, drift));
        }
        Assert.Equal(meant, await SchemaAsync(migrated));
    }

    [Theory, BothDatabases]
    public async Task Migrating_again_changes_nothing(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await MigrateAsync(database);
        var first = await RowsAsync(database, "SELECT number || ' ' || name || ' ' || applied_at FROM schema_migrations ORDER BY number");
        await MigrateAsync(database);

        Assert.Equal(first,
            await RowsAsync(database, "SELECT number || ' ' || name || ' ' || applied_at FROM schema_migrations ORDER BY number"));
        Assert.Equal(Migrator.Files(engine).Select(f => f.Name), first.Select(row => row.Split(' ')[1]));
    }

    [Theory, BothDatabases]
    public async Task Several_processes_that_start_at_once_migrate_once(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => MigrateAsync(database))));

        Assert.Equal(Migrator.Files(engine).Count, (await RowsAsync(database, "SELECT name FROM schema_migrations")).Count);
    }

    [Fact]
    public void Both_engines_have_the_same_migrations_without_gaps()
    {
        var sqlite = Migrator.Files(Engine.Sqlite);

        Assert.Equal(sqlite.Select(f => f.Name), Migrator.Files(Engine.Postgres).Select(f => f.Name));
        Assert.Equal(Enumerable.Range(1, sqlite.Count).Select(n => (long)n), sqlite.Select(f => f.Number));
    }

    static Task MigrateAsync(TestDatabase database) =>
        new Migrator(database.Address, TimeProvider.System, NullLogger<Migrator>.Instance).MigrateAsync(default);

    static async Task CreateFromModelAsync(TestDatabase database)
    {
        var services = new ServiceCollection();
        services.AddData(database.Address, Model.Entities);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        await RunAsync(database, scope.ServiceProvider.GetRequiredService<LoquatDb>().Database.GenerateCreateScript());
    }

    static async Task<IReadOnlyList<string>> SchemaAsync(TestDatabase database)
    {
        await using var connection = await OpenAsync(database);
        return await Schema.OfAsync(connection, database.Engine);
    }

    static async Task<IReadOnlyList<string>> WithDriftAsync(TestDatabase database, string drift)
    {
        await using var connection = await OpenAsync(database);
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = drift;
        await command.ExecuteNonQueryAsync();
        return await Schema.OfAsync(connection, database.Engine);
    }

    static async Task RunAsync(TestDatabase database, string sql)
    {
        await using var connection = await OpenAsync(database);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    static async Task<IReadOnlyList<string>> RowsAsync(TestDatabase database, string sql)
    {
        await using var connection = await OpenAsync(database);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }
        return rows;
    }

    static async Task<DbConnection> OpenAsync(TestDatabase database)
    {
        DbConnection connection = database.Engine == Engine.Sqlite
            ? new SqliteConnection(database.Address.ConnectionString)
            : new NpgsqlConnection(database.Address.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}
