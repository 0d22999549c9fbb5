using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Accounts.Authentication;

/// Checks every two seconds for sessions that ended in any process, and records every minute which sessions are in use.
public sealed class SessionWatch(IServiceScopeFactory scopes, SessionCache cache, TimeProvider clock, ILogger<SessionWatch> log)
    : BackgroundService
{
    static readonly TimeSpan CheckEvery = TimeSpan.FromSeconds(2);
    static readonly TimeSpan WriteEvery = TimeSpan.FromMinutes(1);

    // As long as an entry can stay in the cache, plus a margin for the different clocks of several servers.
    static readonly TimeSpan Overlap = SessionCache.Lifetime + TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var lastWrite = clock.GetTimestamp();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
                if (clock.GetElapsedTime(lastWrite) > WriteEvery)
                {
                    lastWrite = clock.GetTimestamp();
                    await WriteUseAsync(stoppingToken);
                }
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogError(error, "Session changes cannot be received; every request reads its session from the database meanwhile");
            }
            await Task.Delay(CheckEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public async Task LookAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LoquatDb>();
        var since = clock.GetUtcNow() - Overlap;
        foreach (var hash in await db.Sessions.Where(s => s.EndedAt > since).Select(s => s.TokenHash).ToListAsync(ct))
        {
            cache.Forget(hash);
        }
        cache.Watched();
    }

    async Task WriteUseAsync(CancellationToken ct)
    {
        var used = cache.TakeUsed();
        if (used.Count == 0)
        {
            return;
        }
        var now = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LoquatDb>();
        await using var work = await db.BeginAsync(ct);
        foreach (var hashes in used.Chunk(100))
        {
            await db.Sessions.Where(s => hashes.Contains(s.TokenHash)).ExecuteUpdateAsync(
                set => set.SetProperty(s => s.LastUsedAt, now).SetProperty(s => s.ExpiresAt, now + Sessions.Lifetime), ct);
        }
        await work.CommitAsync(ct);
    }
}
