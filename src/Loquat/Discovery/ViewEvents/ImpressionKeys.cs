using System.Collections.Concurrent;
using System.Security.Cryptography;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Discovery.ViewEvents;

/// A key for each day, shared by all processes on the database. A key is deleted when no valid token can use it any more.
public sealed class ImpressionKeys(IServiceScopeFactory scopes)
{
    const int Bytes = 32;
    static readonly int DaysKept = 2;

    readonly ConcurrentDictionary<int, byte[]> known = new();

    public ValueTask<byte[]> OfDayAsync(int day, CancellationToken ct) =>
        known.TryGetValue(day, out var secret) ? new(secret) : new(FindOrMakeAsync(day, ct));

    public async Task ForgetBeforeAsync(int today, CancellationToken ct)
    {
        var oldest = today - DaysKept;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LoquatDb>();
        await using var work = await db.BeginAsync(ct);
        await db.ImpressionKeys.Where(k => k.Day < oldest).ExecuteDeleteAsync(ct);
        await work.CommitAsync(ct);
        foreach (var day in known.Keys.Where(day => day < oldest))
        {
            known.TryRemove(day, out _);
        }
    }

    async Task<byte[]> FindOrMakeAsync(int day, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LoquatDb>();
        long number = day;
        if (await db.ImpressionKeys.AsNoTracking().FirstOrDefaultAsync(k => k.Day == number, ct) is not { } key)
        {
            var fresh = RandomNumberGenerator.GetBytes(Bytes);
            await using var work = await db.BeginAsync(ct);
            // If several processes generate a key, the first one wins.
            await db.Database.ExecuteSqlAsync($"INSERT INTO signal_keys (day, secret) VALUES ({number}, {fresh}) ON CONFLICT DO NOTHING",
                ct);
            await work.CommitAsync(ct);
            key = await db.ImpressionKeys.AsNoTracking().SingleAsync(k => k.Day == number, ct);
        }
        return known.GetOrAdd(day, key.Secret);
    }
}
