using Microsoft.Data.Sqlite;

namespace Loquat.Data;

/// SQLite notifies nobody of a change, but it is cheap to check for one. A process without a job worker checks more often.
public sealed class SqliteChangeNotifier(DatabaseAddress address, LoquatOptions options, ILogger<SqliteChangeNotifier> log) : ChangeNotifier
{
    readonly TimeSpan lookEvery = options.Role == ProcessRole.Web ? TimeSpan.FromMilliseconds(500) : TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.Role != ProcessRole.Worker && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (SqliteException error)
            {
                log.LogWarning(error, "Changes by other processes could not be polled; polling continues");
            }
            await Task.Delay(lookEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    protected override void PassOn(long number, ChangeKinds kind)
    {
        // Other processes poll.
    }

    protected override void PassOnWhisper(IReadOnlyList<long> to, string words)
    {
        // Text that is not stored can't be found by polling. A SQLite database is normally used by one process.
    }

    async Task LookAsync(CancellationToken ct)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(address.ConnectionString)
        {
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = PreparedReader.DataVersion;
        for (var known = command.ExecuteScalar(); !ct.IsCancellationRequested;)
        {
            await Task.Delay(lookEvery, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var version = command.ExecuteScalar();
            if (!Equals(version, known))
            {
                known = version;
                HearSomething();
            }
        }
    }
}
