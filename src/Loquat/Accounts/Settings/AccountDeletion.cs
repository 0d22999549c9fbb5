using System.Text.Json.Serialization;
using Loquat.Accounts.Authentication;
using Loquat.Data;
using Loquat.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Accounts.Settings;

[Job("account-deletion-due")]
public sealed record AccountDeletionDue([property: JsonPropertyName("AccountId")] long AccountId);

/// All rows of the account are deleted. Handlers delete what is stored elsewhere, such as files.
[Job("account-gone")]
public sealed record AccountGone([property: JsonPropertyName("AccountId")] long AccountId);

/// What a higher module does in the transaction that erases an account, before the account's rows are deleted.
public sealed record BeforeErasing(Func<long, CancellationToken, Task> RunAsync);

/// Deletes an account: hides it at once and erases all of its rows after fourteen days.
public sealed class AccountDeletion(
    LoquatDb db, JobQueue jobs, Sessions sessions, Passwords passwords, IEnumerable<BeforeErasing> others, TimeProvider clock)
{
    public static readonly TimeSpan Term = TimeSpan.FromDays(14);

    /// Confirmed with the password, or, for an account without one, by typing the handle.
    public async Task RequestAsync(Account actor, string confirmation, CancellationToken ct)
    {
        var confirmed = actor.Credentials.PasswordHash is null
            ? string.Equals(confirmation.Trim().TrimStart('@'), actor.Handle, StringComparison.OrdinalIgnoreCase)
            : passwords.Verify(actor, confirmation);
        if (!confirmed)
        {
            throw actor.Credentials.PasswordHash is null
                ? Refusal.Invalid(Text.Delete_HandleWrong, "confirm")
                : Refusal.Invalid(Text.Password_CurrentWrong, "password");
        }
        await using var work = await db.BeginAsync(ct);
        // A suspended account stays suspended, so that requesting and cancelling a deletion can't lift the suspension.
        actor.State = actor.State == AccountState.Suspended ? AccountState.Suspended : AccountState.Closing;
        actor.DeleteAfter = clock.GetUtcNow() + Term;
        jobs.Enqueue(new AccountDeletionDue(actor.Id), actor.DeleteAfter);
        await sessions.EndAllAsync(actor.Id, keepSession: null, ct);
        await work.CommitAsync(ct);
    }

    public async Task KeepAsync(Account actor, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        actor.State = actor.State == AccountState.Suspended ? AccountState.Suspended : AccountState.Active;
        actor.DeleteAfter = null;
        await sessions.EndAllAsync(actor.Id, keepSession: null, ct);
        await work.CommitAsync(ct);
    }

    /// Job handler. Does nothing if the person has come back, even if they asked for deletion again since.
    public async Task HandleAsync(AccountDeletionDue due, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var work = await db.BeginAsync(ct);
        if (!await db.Accounts.AnyAsync(a => a.Id == due.AccountId && a.State != AccountState.Active && a.DeleteAfter <= now, ct))
        {
            return;
        }
        foreach (var other in others)
        {
            await other.RunAsync(due.AccountId, ct);
        }
        // All rows of an account are deleted through foreign keys with `ON DELETE CASCADE`.
        await db.Accounts.Where(a => a.Id == due.AccountId && a.State != AccountState.Active && a.DeleteAfter <= now)
            .ExecuteDeleteAsync(ct);
        jobs.Enqueue(new AccountGone(due.AccountId));
        await work.CommitAsync(ct);
    }
}
