using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Loquat.Data;

/// Applies the numbered SQL files that the database has not seen yet, each in its own transaction, under a lock.
public sealed class Migrator(DatabaseAddress address, TimeProvider clock, ILogger<Migrator> log)
{
    // Any constant works, as long as every process uses the same one.
    [StoredName("lock")]
    const long LockNumber = 0x6C6F71756174;

    public async Task MigrateAsync(CancellationToken ct)
    {
        await using var connection = await OpenOrRefuseAsync(ct);
        await LockAsync(connection, ct);
        await RunAsync(connection,
            "CREATE TABLE IF NOT EXISTS schema_migrations (number bigint PRIMARY KEY, name text NOT NULL, applied_at bigint NOT NULL)", ct);
        var applied = await AppliedAsync(connection, ct);
        foreach (var file in Files(address.Engine).Where(f => !applied.Contains(f.Number)))
        {
            await ApplyAsync(connection, file, ct);
            log.LogInformation("Migrated the database: {Migration}", file.Name);
        }
    }

    public static IReadOnlyList<MigrationFile> Files(Engine engine)
    {
        var prefix = $"migrations/{engine}/";
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => MigrationFile.Read(assembly, name, prefix))];
    }

    /// The operator names the database, so a failure to open it is reported like any other wrong option.
    async Task<DbConnection> OpenOrRefuseAsync(CancellationToken ct)
    {
        try
        {
            return await OpenAsync(ct);
        }
        catch (Exception error) when (error is DbException or IOException or UnauthorizedAccessException or TimeoutException)
        {
            throw new WrongOption(nameof(LoquatOptions.Database),
                $"names a database that can't be opened: {error.Message.ReplaceLineEndings(" ")}");
        }
    }

    async Task<DbConnection> OpenAsync(CancellationToken ct)
    {
        if (address.Engine == Engine.Postgres)
        {
            // Not pooled, because the pool would keep the connection open and with it the lock. No command timeout, because a migration may
            // take long.
            var postgres = new NpgsqlConnection(
                new NpgsqlConnectionStringBuilder(address.ConnectionString) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
            await postgres.OpenAsync(ct);
            return postgres;
        }
        if (Path.GetDirectoryName(address.SqlitePath) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }
        var sqlite = new SqliteConnection(new SqliteConnectionStringBuilder(address.ConnectionString) { Pooling = false }.ConnectionString);
        await sqlite.OpenAsync(ct);
        await RunAsync(sqlite, "PRAGMA journal_mode = WAL; PRAGMA foreign_keys = OFF;", ct);
        return sqlite;
    }

    Task LockAsync(DbConnection connection, CancellationToken ct) => address.Engine == Engine.Postgres
        ? RunAsync(connection, $"SELECT pg_advisory_lock({LockNumber})", ct)
        : Task.CompletedTask;

    async Task ApplyAsync(DbConnection connection, MigrationFile file, CancellationToken ct)
    {
        // On SQLite this takes the write lock, so a second process that starts waits here and then finds the migration applied.
        await using var transaction = await connection.BeginTransactionAsync(ct);
        if ((await AppliedAsync(connection, ct)).Contains(file.Number))
        {
            return;
        }
        await RunAsync(connection, file.Sql, ct);
        if (address.Engine == Engine.Sqlite)
        {
            await CheckForeignKeysAsync(connection, file, ct);
        }
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        await RunAsync(connection,
            string.Create(CultureInfo.InvariantCulture, $"INSERT INTO schema_migrations VALUES ({file.Number}, '{file.Name}', {now})"), ct);
        await transaction.CommitAsync(ct);
    }

    static async Task CheckForeignKeysAsync(DbConnection connection, MigrationFile file, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA foreign_key_check";
        await using var reader = await command.ExecuteReaderAsync(ct);
        if (await reader.ReadAsync(ct))
        {
            throw new InvalidOperationException($"Migration {file.Name} leaves rows of {reader.GetString(0)} that point nowhere.");
        }
    }

    static async Task<HashSet<long>> AppliedAsync(DbConnection connection, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT number FROM schema_migrations";
        await using var reader = await command.ExecuteReaderAsync(ct);
        var applied = new HashSet<long>();
        while (await reader.ReadAsync(ct))
        {
            applied.Add(reader.GetInt64(0));
        }
        return applied;
    }

    static async Task RunAsync(DbConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(ct);
    }
}
