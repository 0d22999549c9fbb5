using System.Globalization;
using System.Threading.Channels;
using Npgsql;

namespace Loquat.Data;

/// Uses LISTEN and NOTIFY. NOTIFY is sent outside of the transaction that made the change, because commits that notify wait for each other.
/// Changes are collected for a moment and sent together.
public sealed class PostgresChangeNotifier(DatabaseAddress address, LoquatOptions options, ILogger<PostgresChangeNotifier> log)
    : ChangeNotifier
{
    [StoredName("channel between processes")]
    const string Whispers = "loquat_whispers";

    // Differs from the channel name of versions that sent no kind: during an upgrade, processes of both versions run side by side.
    [StoredName("channel between processes")]
    const string Rings = "loquat_rings";

    const string Listen = $"LISTEN {Rings}; LISTEN {Whispers}";
    const string Notify = $"SELECT pg_notify('{Rings}', @numbers)";
    const string NotifyWhisper = $"SELECT pg_notify('{Whispers}', @words)";
    const int MostWaiting = 20_000;

    // A payload may have 8,000 bytes.
    const int MostInOne = 350;
    static readonly TimeSpan GatherFor = TimeSpan.FromMilliseconds(20);
    static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(1);

    readonly string me = Guid.NewGuid().ToString("N");
    readonly Channel<string> whispering = Channel.CreateBounded<string>(
        new BoundedChannelOptions(MostInOne) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    readonly Channel<string> waiting = Channel.CreateBounded<string>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // One connection each to listen, to send changes and to send text. Keep-alive detects a dead connection of the listener.
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(address.ConnectionString) { MaxPoolSize = 3, KeepAlive = 30 }.ConnectionString);
        await Task.WhenAll(
            ForeverAsync(() => SendAsync(source, stoppingToken), stoppingToken),
            ForeverAsync(() => WhisperAsync(source, stoppingToken), stoppingToken),
            options.Role == ProcessRole.Worker
                ? Task.CompletedTask
                : ForeverAsync(() => ListenAsync(source, stoppingToken), stoppingToken));
    }

    protected override void PassOn(long number, ChangeKinds kind) =>
        waiting.Writer.TryWrite(string.Create(CultureInfo.InvariantCulture, $"{(int)kind}:{number}"));

    protected override void PassOnWhisper(IReadOnlyList<long> to, string words) =>
        whispering.Writer.TryWrite($"{me}|{string.Join(' ', to)}|{words}");

    async Task ForeverAsync(Func<Task> doAsync, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await doAsync();
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error) when (error is NpgsqlException or IOException or TimeoutException or InvalidOperationException)
            {
                log.LogWarning(error, "The connection for notifying other processes failed; reconnecting");
                await Task.Delay(TryAgainAfter, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    async Task SendAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        await waiting.Reader.WaitToReadAsync(ct);
        await Task.Delay(GatherFor, ct);
        var numbers = new HashSet<string>();
        while (numbers.Count < MostInOne && waiting.Reader.TryRead(out var number))
        {
            numbers.Add(number);
        }
        await using var command = source.CreateCommand(Notify);
        command.Parameters.AddWithValue("numbers", $"{me} {string.Join(' ', numbers)}");
        await command.ExecuteNonQueryAsync(ct);
    }

    async Task WhisperAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        var words = await whispering.Reader.ReadAsync(ct);
        await using var command = source.CreateCommand(NotifyWhisper);
        command.Parameters.AddWithValue("words", words);
        await command.ExecuteNonQueryAsync(ct);
    }

    async Task ListenAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        connection.Notification += (_, told) =>
        {
            if (told.Channel == Whispers)
            {
                HearWhisper(told.Payload.Split('|', 3));
            }
            else
            {
                HearAll(told.Payload.Split(' '));
            }
        };
        await using (var command = new NpgsqlCommand(Listen, connection))
        {
            await command.ExecuteNonQueryAsync(ct);
        }
        // Anything may have changed while nothing was listening.
        HearSomething();
        while (true)
        {
            await connection.WaitAsync(ct);
        }
    }

    void HearWhisper(string[] told)
    {
        if (told[0] != me)
        {
            HearWhisper([.. told[1].Split(' ').Select(number => long.Parse(number, CultureInfo.InvariantCulture))], told[2]);
        }
    }

    void HearAll(string[] told)
    {
        if (told[0] == me)
        {
            return;
        }
        foreach (var one in told.Skip(1).Select(number => number.Split(':')))
        {
            Hear(long.Parse(one[1], CultureInfo.InvariantCulture), (ChangeKinds)int.Parse(one[0], CultureInfo.InvariantCulture));
        }
    }
}
