using System.Collections.Concurrent;
using Loquat.Data;

namespace Loquat.Tests;

/// A pool of running servers. Starting one takes longer than a whole test; emptying its database takes milliseconds.
static class Servers
{
    static readonly ConcurrentDictionary<(Engine Engine, string Settings), ConcurrentBag<RunningServer>> Idle = new();
    static readonly ConcurrentBag<Task> Stopping = [];

    /// Empties new servers too: the jobs that are scheduled at start would come due during some tests.
    public static async Task<RunningServer> TakeAsync(Engine engine, IReadOnlyCollection<string> settings)
    {
        if (!Of(engine, settings).TryTake(out var server))
        {
            server = await RunningServer.StartAsync(engine, settings);
        }
        await server.EmptyAsync();
        return server;
    }

    public static void GiveBack(RunningServer server, Engine engine, IReadOnlyCollection<string> settings) =>
        Of(engine, settings).Add(server);

    /// Stops servers that keep state in memory. The one that owns the database must be last.
    public static void Retire(IReadOnlyCollection<RunningServer> servers) => Stopping.Add(Task.Run(() => StopAsync(servers)));

    public static async Task StopAllAsync()
    {
        await Task.WhenAll(Stopping);
        await StopAsync([.. Idle.Values.SelectMany(idle => idle)]);
    }

    static async Task StopAsync(IReadOnlyCollection<RunningServer> servers)
    {
        foreach (var server in servers)
        {
            await server.DisposeAsync();
        }
    }

    static ConcurrentBag<RunningServer> Of(Engine engine, IReadOnlyCollection<string> settings) =>
        Idle.GetOrAdd((engine, string.Join(';', settings)), _ => []);
}
