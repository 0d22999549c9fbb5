using System.Text.Json.Serialization;
using Loquat.Accounts.Authentication;
using Loquat.Data;
using Loquat.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Accounts.Settings;

[Job("account-deletion-due")]
public sealed record AccountDeletionDue([property: JsonPropertyName("AccountId")] long AccountId);

/// All rows are gone; what is kept elsewhere, such as files, has to follow.
[Job("account-gone")]
public sealed record AccountGone([property: JsonPropertyName("AccountId")] long AccountId);

/// What a room above this one does in the transaction that erases an account, before its rows go.
public sealed record BeforeErasing(Func<long, CancellationToken, Task> RunAsync);

/// Leaving: hidden at once, gone after fourteen days, and every row with it.
public sealed class AccountDeletion(
    LoquatDb db, JobQueue jobs, Sessions sessions, Passwords passwords, IEnumerable<BeforeErasing> others, TimeProvider clock)
{
    public static readonly TimeSpan Term = TimeSpan.FromDays(14);

    /// Confirmed by the password, or by the handle typed out where there is none.
    public async Task RequestAsync(Account actor, string confirmation, CancellationToken ct)
    {
        var confirmed = actor.PasswordHash is null
            ? string.Equals(confirmation.Trim().TrimStart('@'), actor.Handle, StringComparison.OrdinalIgnoreCase)
            : passwords.Verify(actor, confirmation);
        if (!confirmed)
        {
            throw actor.PasswordHash is null
                ? Refusal.Invalid(Text.Delete_HandleWrong, "confirm")
                : Refusal.Invalid(Text.Password_CurrentWrong, "password");
        }
        await using var work = await db.BeginAsync(ct);
        // Who is suspended stays so: coming back must not end it.
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

    /// The job. Does nothing when the person has come back meanwhile, even if they left once more since.
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
        // Everything that belongs to an account hangs on it by a foreign key that cascades.
        await db.Accounts.Where(a => a.Id == due.AccountId && a.State != AccountState.Active && a.DeleteAfter <= now)
            .ExecuteDeleteAsync(ct);
        jobs.Enqueue(new AccountGone(due.AccountId));
        await work.CommitAsync(ct);
    }
}
