using System.Collections.Concurrent;
using System.Data.Common;
using Npgsql;

namespace Loquat.Data;

/// Runs the few hot queries that are hand-written SQL. Keeping their statements prepared saves two thirds of their cost on SQLite.
public sealed class SqlReader(DatabaseAddress address) : IAsyncDisposable
{
    readonly NpgsqlDataSource? postgres = address.Engine == Engine.Postgres ? NpgsqlDataSource.Create(address.ConnectionString) : null;
    readonly ConcurrentBag<PreparedReader> idle = [];
    bool isOver;

    /// All rows of a query. `sql` must be one of a few constants. Parameters are whole numbers and text, by name.
    public ValueTask<IReadOnlyList<TRow>> ListAsync<TRow>(
        string sql, (string Name, object Value)[] parameters, Func<DbDataReader, TRow> read, CancellationToken ct) =>
        postgres is not null
            ? ListFromPostgresAsync(postgres, sql, parameters, read, ct)
            : new(WithReader<IReadOnlyList<TRow>>(reader => reader.List(sql, parameters, read)));

    /// As `ListAsync`, for a query with the same answer for many people. SQLite runs it once per change of the database. PostgreSQL has no
    /// cheap way to detect a change and runs it each time. `shape` converts the rows into the object that is cached and returned until
    /// something changes.
    public async ValueTask<TAnswer> UntilChangedAsync<TRow, TAnswer>(
        string sql, (string Name, object Value)[] parameters, Func<DbDataReader, TRow> read, Func<IReadOnlyList<TRow>, TAnswer> shape,
        CancellationToken ct)
        where TAnswer : class =>
        postgres is not null
            ? shape(await ListFromPostgresAsync(postgres, sql, parameters, read, ct))
            : WithReader(reader => reader.UntilChanged(sql, parameters, read, shape));

    TAnswer WithReader<TAnswer>(Func<PreparedReader, TAnswer> useReader)
    {
        if (!idle.TryTake(out var reader))
        {
            reader = new PreparedReader(address.ConnectionString);
        }
        try
        {
            var answer = useReader(reader);
            GiveBack(reader);
            return answer;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    static async ValueTask<IReadOnlyList<TRow>> ListFromPostgresAsync<TRow>(
        NpgsqlDataSource source, string sql, (string Name, object Value)[] parameters, Func<DbDataReader, TRow> read, CancellationToken ct)
    {
        await using var command = source.CreateCommand(sql);
        foreach (var (name, value) in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter(name, value));
        }
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<TRow>();
        while (await reader.ReadAsync(ct))
        {
            rows.Add(read(reader));
        }
        return rows;
    }

    void GiveBack(PreparedReader reader)
    {
        idle.Add(reader);
        if (Volatile.Read(ref isOver))
        {
            Empty();
        }
    }

    void Empty()
    {
        while (idle.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Volatile.Write(ref isOver, true);
        Empty();
        if (postgres is not null)
        {
            await postgres.DisposeAsync();
        }
    }
}
