using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Accounts.Authentication;

/// Verifies a password and, if the account requires it, a code of the second factor.
public sealed class SignIn(LoquatDb db, Passwords passwords, TwoFactor twoFactor, TimeProvider clock)
{
    const int FailuresBeforeLock = 10;
    static readonly TimeSpan LockFor = TimeSpan.FromMinutes(5);

    /// The response is the same for an unknown handle and for a wrong password.
    public async Task<Account> WithPasswordAsync(string handle, string password, CancellationToken ct)
    {
        var key = Handles.KeyOf(handle.Trim().TrimStart('@'));
        var account = await db.Accounts.FirstOrDefaultAsync(a => a.HandleKey == key, ct);
        RefuseLocked(account);
        if (passwords.Verify(account, password))
        {
            // With a second factor, only a correct code resets the counter. Otherwise codes could be guessed without limit.
            if (!account!.Credentials.TwoFactorEnabled)
            {
                await ForgetFailuresAsync(account, ct);
            }
            return account;
        }
        await CountFailureAsync(account, ct);
        throw Refusal.Invalid(Text.SignIn_Wrong);
    }

    public async Task WithCodeAsync(Account account, string code, CancellationToken ct)
    {
        RefuseLocked(account);
        if (!await twoFactor.AcceptAsync(account, code, ct))
        {
            await CountFailureAsync(account, ct);
            throw Refusal.Invalid(Text.SignIn_CodeWrong, "code");
        }
        await ForgetFailuresAsync(account, ct);
    }

    void RefuseLocked(Account? account)
    {
        if (account?.Credentials.LockedUntil is { } until && until > clock.GetUtcNow())
        {
            throw Refusal.TooMany(Text.SignIn_Locked, until - clock.GetUtcNow());
        }
    }

    async Task ForgetFailuresAsync(Account account, CancellationToken ct)
    {
        if (account.Credentials.FailedSignIns > 0)
        {
            await using var work = await db.BeginAsync(ct);
            account.Credentials.FailedSignIns = 0;
            await work.CommitAsync(ct);
        }
    }

    async Task CountFailureAsync(Account? account, CancellationToken ct)
    {
        if (account is null)
        {
            return;
        }
        await using var work = await db.BeginAsync(ct);
        // Incremented in the database, because attempts may run in parallel.
        await db.Accounts.Where(a => a.Id == account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Credentials.FailedSignIns, a => a.Credentials.FailedSignIns + 1), ct);
        DateTimeOffset? until = clock.GetUtcNow() + LockFor;
        await db.Accounts.Where(a => a.Id == account.Id && a.Credentials.FailedSignIns >= FailuresBeforeLock).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.Credentials.LockedUntil, until).SetProperty(a => a.Credentials.FailedSignIns, 0), ct);
        await work.CommitAsync(ct);
    }
}
