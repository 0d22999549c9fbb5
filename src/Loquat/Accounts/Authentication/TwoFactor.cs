using System.Security.Cryptography;
using System.Text;
using Loquat.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Accounts.Authentication;

/// The optional second factor: codes of an authenticator app (RFC 6238), and recovery codes in case the app is lost.
public sealed class TwoFactor(LoquatDb db, UserManager<Account> identity, Passwords passwords, TimeProvider clock)
{
    public const int RecoveryCodeCount = 10;

    // Longer than a code is accepted, including the tolerance before and after its 30 seconds.
    static readonly TimeSpan CodesLast = TimeSpan.FromMinutes(10);

    // No letters and digits that are easily confused.
    const string CodeLetters = "23456789abcdefghjkmnpqrstuvwxyz";

    /// Returns the secret for the app. It takes effect when <see cref="EnableAsync"/> receives a code created with it.
    public async Task<string> PrepareAsync(Account actor, CancellationToken ct)
    {
        if (actor.Credentials.TwoFactorEnabled)
        {
            throw Refusal.Conflict(Text.TwoFactor_OnAlready);
        }
        if (actor.Credentials.AuthenticatorKey is null)
        {
            await using var work = await db.BeginAsync(ct);
            actor.Credentials.AuthenticatorKey = identity.GenerateNewAuthenticatorKey();
            await work.CommitAsync(ct);
        }
        return actor.Credentials.AuthenticatorKey;
    }

    /// Returns the recovery codes, which are shown only once.
    public async Task<IReadOnlyList<string>> EnableAsync(Account actor, string code, CancellationToken ct)
    {
        if (actor.Credentials.AuthenticatorKey is null || !await IsCodeAsync(actor, code))
        {
            throw Refusal.Invalid(Text.TwoFactor_CodeWrong, "code");
        }
        await using var work = await db.BeginAsync(ct);
        actor.Credentials.TwoFactorEnabled = true;
        var codes = await ReplaceRecoveryCodesAsync(actor, ct);
        await work.CommitAsync(ct);
        return codes;
    }

    public async Task DisableAsync(Account actor, string password, CancellationToken ct)
    {
        if (actor.Credentials.PasswordHash is not null && !passwords.Verify(actor, password))
        {
            throw Refusal.Invalid(Text.Password_CurrentWrong, "password");
        }
        await using var work = await db.BeginAsync(ct);
        actor.Credentials.TwoFactorEnabled = false;
        actor.Credentials.AuthenticatorKey = null;
        await db.RecoveryCodes.Where(c => c.AccountId == actor.Id).ExecuteDeleteAsync(ct);
        await work.CommitAsync(ct);
    }

    public async Task<IReadOnlyList<string>> RenewRecoveryCodesAsync(Account actor, CancellationToken ct)
    {
        if (!actor.Credentials.TwoFactorEnabled)
        {
            throw Refusal.Conflict(Text.TwoFactor_Off);
        }
        await using var work = await db.BeginAsync(ct);
        var codes = await ReplaceRecoveryCodesAsync(actor, ct);
        await work.CommitAsync(ct);
        return codes;
    }

    public Task<int> RecoveryCodesLeftAsync(Account actor, CancellationToken ct) =>
        db.RecoveryCodes.CountAsync(c => c.AccountId == actor.Id, ct);

    /// Accepts an authenticator code or a recovery code. Either works once.
    public async Task<bool> AcceptAsync(Account account, string code, CancellationToken ct)
    {
        if (await IsCodeAsync(account, code))
        {
            return await UseUpAsync(account, code, ct);
        }
        var hash = HashOf(code);
        await using var work = await db.BeginAsync(ct);
        var used = await db.RecoveryCodes.Where(c => c.AccountId == account.Id && c.CodeHash == hash).ExecuteDeleteAsync(ct);
        await work.CommitAsync(ct);
        return used == 1;
    }

    /// A code is accepted once (RFC 6238, section 5.2), so one that somebody observed is useless.
    async Task<bool> UseUpAsync(Account account, string code, CancellationToken ct)
    {
        var (hash, now) = (HashOf(code), clock.GetUtcNow());
        var old = now - CodesLast;
        await using var work = await db.BeginAsync(ct);
        await db.UsedCodes.Where(c => c.AccountId == account.Id && c.UsedAt < old).ExecuteDeleteAsync(ct);
        var used = await db.Database.ExecuteSqlAsync(
            $"""
                INSERT INTO used_codes (account_id, code_hash, used_at)
                VALUES ({account.Id}, {hash}, {now.ToUnixTimeMilliseconds()}) ON CONFLICT DO NOTHING
                """, ct);
        await work.CommitAsync(ct);
        return used == 1;
    }

    Task<bool> IsCodeAsync(Account account, string code) =>
        identity.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider,
            code.Replace(" ", "", StringComparison.Ordinal));

    async Task<IReadOnlyList<string>> ReplaceRecoveryCodesAsync(Account actor, CancellationToken ct)
    {
        await db.RecoveryCodes.Where(c => c.AccountId == actor.Id).ExecuteDeleteAsync(ct);
        var codes = Enumerable.Range(0, RecoveryCodeCount).Select(_ => NewCode()).ToArray();
        db.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCode(actor.Id, HashOf(code))));
        return codes;
    }

    static string NewCode()
    {
        var letters = RandomNumberGenerator.GetString(CodeLetters, 12);
        return $"{letters[..4]}-{letters[4..8]}-{letters[8..]}";
    }

    // A code has 59 bits of entropy, so it needs no slow hash.
    static byte[] HashOf(string code) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(new string([.. code.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)])));
}
