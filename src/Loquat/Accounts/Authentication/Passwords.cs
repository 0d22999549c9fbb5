using Loquat.Data;
using Microsoft.AspNetCore.Identity;

namespace Loquat.Accounts.Authentication;

/// Checks, verifies and changes passwords. Hashing is deliberately slow, so it happens before the transaction begins.
public sealed class Passwords(LoquatDb db, IPasswordHasher<Account> hasher, CommonPasswords common, Sessions sessions)
{
    public const int MinLength = 10;
    public const int MaxLength = 256;

    /// Verified in place of a missing account, so that the response takes as long as for a real one.
    static readonly Account Nobody = new() { Id = 0, Handle = "", DisplayName = "", CreatedAt = default };
    static string? hashOfNobody;

    public void Check(string password, string handle)
    {
        if (password.Length < MinLength)
        {
            throw Refusal.Invalid(Text.Password_TooShort, "password");
        }
        if (password.Length > MaxLength)
        {
            throw Refusal.Invalid(Text.Password_TooLong, "password");
        }
        if (common.Contains(password) || password.Distinct().Count() < 4 || IsNearly(password, handle))
        {
            throw Refusal.Invalid(Text.Password_TooCommon, "password");
        }
    }

    public string Hash(Account account, string password) => hasher.HashPassword(account, password);

    public bool Verify(Account? account, string password)
    {
        if (account?.Credentials.PasswordHash is null || password.Length > MaxLength)
        {
            hashOfNobody ??= hasher.HashPassword(Nobody, "nobody has this password");
            hasher.VerifyHashedPassword(Nobody, hashOfNobody, password.Length > MaxLength ? "" : password);
            return false;
        }
        return hasher.VerifyHashedPassword(account, account.Credentials.PasswordHash, password) != PasswordVerificationResult.Failed;
    }

    /// Ends every other session, so that anybody who knew the old password is signed out.
    public async Task ChangeAsync(Account actor, string current, string password, long? keepSession, CancellationToken ct)
    {
        if (actor.Credentials.PasswordHash is not null && !Verify(actor, current))
        {
            throw Refusal.Invalid(Text.Password_CurrentWrong, "current");
        }
        await SetAsync(actor, password, keepSession, ct);
    }

    public async Task SetAsync(Account account, string password, long? keepSession, CancellationToken ct)
    {
        Check(password, account.Handle);
        var hash = Hash(account, password);
        await using var work = await db.BeginAsync(ct);
        account.Credentials.PasswordHash = hash;
        // Invalidates sign-ins that passed the password step and still wait for a second factor.
        account.Credentials.SecurityStamp = SessionKey.New();
        account.Credentials.FailedSignIns = 0;
        account.Credentials.LockedUntil = null;
        await sessions.EndAllAsync(account.Id, keepSession, ct);
        await work.CommitAsync(ct);
    }

    static bool IsNearly(string password, string handle) =>
        handle.Length >= 4 && password.Contains(handle, StringComparison.OrdinalIgnoreCase) && password.Length - handle.Length < 4;
}
