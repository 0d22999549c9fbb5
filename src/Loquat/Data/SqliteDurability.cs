using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Loquat.Data;

/// In WAL mode `NORMAL` survives the end of the process at any moment. `synchronous` must be set on each connection.
sealed class SqliteDurability : DbConnectionInterceptor
{
    const string Settings = "PRAGMA synchronous = NORMAL;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    static void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }
}
