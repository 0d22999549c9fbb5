using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Accounts.Authentication;

/// Sessions of signed-in browsers: one row per browser, identified by the hash of a random token.
public sealed class Sessions(LoquatDb db, SessionCache cache, SignInAlerts alerts, Ids ids, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);
    const int DeviceLength = 200;

    /// Returns the token for the browser's cookie. A new one at every sign-in prevents session fixation.
    public async Task<string> StartAsync(Account account, string device, CancellationToken ct)
    {
        var token = SessionKey.New();
        var now = clock.GetUtcNow();
        await using var work = await db.BeginAsync(ct);
        await alerts.SyncAsync(account, device[..Math.Min(device.Length, DeviceLength)], now, ct);
        db.Sessions.Add(new Session
        {
            TokenHash = SessionKey.HashOf(token),
            Id = ids.Next(),
            AccountId = account.Id,
            Device = device[..Math.Min(device.Length, DeviceLength)],
            CreatedAt = now,
            LastUsedAt = now,
            ExpiresAt = now + Lifetime,
        });
        await work.CommitAsync(ct);
        return token;
    }

    public async ValueTask<SignedIn?> FindAsync(string token, CancellationToken ct)
    {
        if (!SessionKey.HasForm(token))
        {
            return null;
        }
        var hash = SessionKey.HashOf(token);
        return cache.Find(hash) ?? await LoadAsync(hash, ct);
    }

    public async Task<IReadOnlyList<Session>> ListAsync(Account actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.Sessions.AsNoTracking()
            .Where(s => s.AccountId == actor.Id && s.EndedAt == null && s.ExpiresAt > now)
            .OrderByDescending(s => s.LastUsedAt).ToListAsync(ct);
    }

    public async Task EndAsync(Account actor, long sessionId, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await EndWhereAsync(db.Sessions.Where(s => s.AccountId == actor.Id && s.Id == sessionId), ct);
        await work.CommitAsync(ct);
        cache.ForgetAccount(actor.Id);
    }

    public async Task EndOthersAsync(Account actor, long keepSession, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await EndAllAsync(actor.Id, keepSession, ct);
        await work.CommitAsync(ct);
    }

    /// Runs in the caller's transaction.
    public async Task EndAllAsync(long accountId, long? keepSession, CancellationToken ct)
    {
        await EndWhereAsync(db.Sessions.Where(s => s.AccountId == accountId && s.Id != (keepSession ?? 0)), ct);
        db.OnCommit(() => cache.ForgetAccount(accountId));
    }

    async Task EndWhereAsync(IQueryable<Session> sessions, CancellationToken ct)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        await sessions.Where(s => s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), ct);
    }

    async Task<SignedIn?> LoadAsync(byte[] hash, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var found = await (
            from session in db.Sessions
            join account in db.Accounts on session.AccountId equals account.Id
            where session.TokenHash == hash && session.EndedAt == null && session.ExpiresAt > now
            select new SignedIn(session.Id, account.Id, account.Handle, account.State, account.Role, account.DeleteAfter,
                account.Preferences.ViewEventsOff, account.Preferences.HistoryOff)
            {
                WellBeing = WellBeingChoices.WellBeingOf(account.Preferences.HidesCounts, account.Preferences.IsCalm,
                    account.Preferences.ReminderMinutes,
                    account.AdultFrom > now),
                Reads = string.Join('.', account.Preferences.ReadsLanguages),
            }).FirstOrDefaultAsync(ct);
        if (found is not null)
        {
            cache.Keep(hash, found);
        }
        return found;
    }
}
