using System.Text.Json.Serialization;
using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Accounts.Settings;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Notes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Moderation;

[Job("suspension-over")]
public sealed record SuspensionOver([property: JsonPropertyName("AccountId")] long AccountId);

/// Suspends an account for a time or permanently. It is hidden everywhere, and its owner can only read the statement of reasons.
public sealed class Suspensions(LoquatDb db, Sessions sessions, Decisions decisions, JobQueue jobs, TimeProvider clock)
{
    /// Durations in days; 0 means without end.
    public static IReadOnlyList<int> Terms { get; } = [1, 7, 30, 0];

    /// Suspending again restarts the duration.
    public async Task SuspendAsync(Account moderator, long accountId, int days, string words, CancellationToken ct)
    {
        if (!Terms.Contains(days))
        {
            throw Refusal.Invalid(Text.Moderation_TermUnknown, "days");
        }
        await using var work = await db.BeginAsync(ct);
        var account = await FindAsync(accountId, ct);
        if (account.Id == moderator.Id || account.Role == AccountRole.Administrator)
        {
            throw Refusal.Invalid(Text.Moderation_NotAnAdministrator);
        }
        DateTimeOffset? until = days == 0 ? null : clock.GetUtcNow().AddDays(days);
        (account.State, account.SuspendedUntil) = (AccountState.Suspended, until);
        await decisions.WriteAsync(moderator, account.Id, noteId: null, DecisionKind.Suspended, words, until, ct);
        if (until is not null)
        {
            jobs.Enqueue(new SuspensionOver(account.Id), until);
        }
        await SyncAsync(account, ct);
        await work.CommitAsync(ct);
    }

    public async Task LiftAsync(Account moderator, long accountId, string words, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        var account = await FindAsync(accountId, ct);
        if (account.State == AccountState.Suspended)
        {
            await decisions.WriteAsync(moderator, account.Id, noteId: null, DecisionKind.Lifted, words, until: null, ct);
            await EndAsync(account, ct);
        }
        await work.CommitAsync(ct);
    }

    /// Job handler. Leaves suspensions alone that were lifted or have a later end.
    public async Task HandleAsync(SuspensionOver over, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync(PrivacyChoices.LockOf(over.AccountId), ct);
        if (await db.Accounts.FirstOrDefaultAsync(
            a => a.Id == over.AccountId && a.State == AccountState.Suspended && a.SuspendedUntil <= now, ct) is { } account)
        {
            await EndAsync(account, ct);
        }
        await work.CommitAsync(ct);
    }

    async Task<Account> FindAsync(long accountId, CancellationToken ct)
    {
        await db.LockAsync(PrivacyChoices.LockOf(accountId), ct);
        return await db.Accounts.FirstOrDefaultAsync(a => a.Id == accountId, ct) ?? throw Refusal.NotFound();
    }

    /// An account that had requested its deletion returns to that state.
    Task EndAsync(Account account, CancellationToken ct)
    {
        (account.State, account.SuspendedUntil) = (account.DeleteAfter is null ? AccountState.Active : AccountState.Closing, null);
        return SyncAsync(account, ct);
    }

    /// Sessions contain the state of the account, and photos need new addresses, because somebody may have kept the old ones.
    async Task SyncAsync(Account account, CancellationToken ct)
    {
        account.Version++;
        jobs.Enqueue(new AudienceChanged(account.Id));
        await sessions.EndAllAsync(account.Id, keepSession: null, ct);
    }
}
