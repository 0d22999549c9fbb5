using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Loquat.Data;

/// Connections for the few hot reads that are written as SQL by hand.
public sealed class ReadConnections(DatabaseAddress address) : IAsyncDisposable
{
    readonly NpgsqlDataSource? postgres = address.Engine == Engine.Postgres ? NpgsqlDataSource.Create(address.ConnectionString) : null;

    public async ValueTask<DbConnection> OpenAsync(CancellationToken ct)
    {
        if (postgres is not null)
        {
            return await postgres.OpenConnectionAsync(ct);
        }
        var connection = new SqliteConnection(address.ConnectionString);
        connection.Open();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        if (postgres is not null)
        {
            await postgres.DisposeAsync();
        }
    }
}
