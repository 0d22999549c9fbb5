using Microsoft.Data.Sqlite;

namespace Loquat.Data;

/// The engine tells nobody of a change, but says cheaply that there was one. A process that leaves the jobs to another one looks often.
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
                log.LogWarning(error, "What other processes change can't be looked for; it will be tried again");
            }
            await Task.Delay(lookEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    protected override void PassOn(long number, ChangeKinds kind)
    {
        // They look by themselves.
    }

    protected override void PassOnWhisper(IReadOnlyList<long> to, string words)
    {
        // What is kept nowhere can't be found by looking. One process serves all, as a rule, where there is one file.
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
