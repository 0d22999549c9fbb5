using System.Collections.Concurrent;
using System.Data.Common;
using Npgsql;

namespace Loquat.Data;

/// The few hot reads that are written as SQL by hand. Their statements stay prepared: on SQLite that is two thirds of their cost.
public sealed class SqlReader(DatabaseAddress address) : IAsyncDisposable
{
    readonly NpgsqlDataSource? postgres = address.Engine == Engine.Postgres ? NpgsqlDataSource.Create(address.ConnectionString) : null;
    readonly ConcurrentBag<PreparedReader> idle = [];
    bool isOver;

    /// All rows of a query. `sql` is one of a few constants; parameters are whole numbers and text, by name.
    public ValueTask<IReadOnlyList<TRow>> ListAsync<TRow>(
        string sql, (string Name, object Value)[] parameters, Func<DbDataReader, TRow> read, CancellationToken ct) =>
        postgres is not null
            ? ListFromPostgresAsync(postgres, sql, parameters, read, ct)
            : new(WithReader<IReadOnlyList<TRow>>(reader => reader.List(sql, parameters, read)));

    /// The same for a question that many people ask: SQLite answers it once for each change of the database. PostgreSQL has no
    /// cheap way to know of a change, and reads each time.
    /// `shape` makes of the rows what is kept; the same object comes back until something changes.
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
