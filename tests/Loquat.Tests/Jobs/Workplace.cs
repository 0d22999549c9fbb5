using Loquat.Accounts;
using Loquat.Accounts.Settings;
using Loquat.Data;
using Loquat.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Tests.Jobs;

/// A database with several workers.
sealed class Workplace(TestDatabase database, TimeSpan patience) : IAsyncDisposable
{
    readonly List<RunningServer> servers = [];

    public TestClock Clock { get; } = new();

    public IReadOnlyList<RunningServer> Servers => servers;

    public async Task AddAsync(Errands errands) =>
        servers.Add(await RunningServer.StartAsync(database, ["Role=all"], Clock,
            adjust: services => services.AddSingleton(errands.Handler).AddSingleton(errands.SlowHandler)));

    public async Task StopAsync(int number)
    {
        await servers[number].DisposeAsync();
        servers.RemoveAt(number);
    }

    public async Task UntilAsync(Func<bool> isSo)
    {
        var deadline = TimeProvider.System.GetUtcNow() + patience;
        while (!isSo())
        {
            Assert.True(TimeProvider.System.GetUtcNow() < deadline,
                $"It did not come to that in {patience}:\n{string.Join('\n', servers.SelectMany(s => s.Log.Errors).Take(5))}");
            await Task.Delay(20);
        }
    }

    public async Task UntilLeasedAsync(int count)
    {
        var leased = 0;
        for (var i = 0; i < 500 && leased < count; i++)
        {
            await Task.Delay(20);
            leased = await Errands.InAsync(servers[^1],
                services => services.GetRequiredService<LoquatDb>().Jobs.CountAsync(j => j.LeasedUntil != null));
        }
        Assert.Equal(count, leased);
    }

    public Task UntilEmptyAsync() => UntilLeftAsync(0);

    public async Task UntilLeftAsync(int count)
    {
        for (var i = 0; i < 200 && await CountAsync(waitingOnly: false) > count; i++)
        {
            await Task.Delay(20);
        }
        Assert.Equal(count, await CountAsync(waitingOnly: false));
    }

    /// Counts the errands. The hourly housekeeping job always exists.
    public Task<int> CountAsync(bool waitingOnly) => Errands.InAsync(servers[^1], services =>
        services.GetRequiredService<LoquatDb>().Jobs
            .CountAsync(j => j.Kind != JobKind<HousekeepingDue>.Name && (!waitingOnly || j.ParkedAt == null)));

    public async ValueTask DisposeAsync()
    {
        foreach (var server in servers)
        {
            await server.DisposeAsync();
        }
        await database.DisposeAsync();
    }
}
