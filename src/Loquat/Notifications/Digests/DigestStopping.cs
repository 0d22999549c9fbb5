using System.Globalization;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Mail;
using Loquat.Notifications.Away;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notifications.Digests;

/// Unsubscribes from digests through the link in a digest, without signing in. A code is valid for nothing else and for no other account.
public sealed class DigestStopping(LoquatDb db, MailCodes codes, DigestPlans plans, PushChoices choices)
{
    public const string Address = "/email/digest";

    /// People may use the link of an old email.
    static readonly TimeSpan Lifetime = TimeSpan.FromDays(2 * 365);
    [StoredName("mail code purpose")]
    const string Purpose = "digest";

    public string AddressFor(Account account, DigestRhythm rhythm)
    {
        var about = string.Create(CultureInfo.InvariantCulture, $"{account.Id} {(int)rhythm} {account.Credentials.Email}");
        return $"{Address}?code={codes.Make(Purpose, about, Lifetime)}";
    }

    /// The owner of the digests that the code refers to, if the account still has the same address; else null.
    public async Task<DigestOwner?> OwnerAsync(string? code, CancellationToken ct) =>
        codes.Open(Purpose, code)?.Split(' ', 3) is [var id, var rhythm, var email]
            && long.Parse(id, CultureInfo.InvariantCulture) is var accountId
        && await db.Accounts.AsNoTracking().Where(a => a.Id == accountId && a.Credentials.Email == email).Select(a => a.Handle)
            .FirstOrDefaultAsync(ct) is { } handle
            ? new(accountId, handle, (DigestRhythm)int.Parse(rhythm, CultureInfo.InvariantCulture),
                await plans.OfAsync(accountId, ct) == DigestRhythm.Never)
            : null;

    /// Idempotent.
    public Task StopAsync(string? code, CancellationToken ct) => ChangeAsync(code, _ => DigestRhythm.Never, ct);

    /// Restores the rhythm that the email was sent with.
    public Task ResumeAsync(string? code, CancellationToken ct) => ChangeAsync(code, owner => owner.Rhythm, ct);

    async Task ChangeAsync(string? code, Func<DigestOwner, DigestRhythm> rhythm, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        var owner = await OwnerAsync(code, ct) ?? throw Refusal.Invalid(Text.Digest_CodeOver);
        var choice = await choices.OfAsync(owner.AccountId, ct);
        await plans.PlanAsync(owner.AccountId, rhythm(owner), choice.Zone.Length > 0 ? choice.Zone : TimeZoneInfo.Utc.Id, ct);
        await work.CommitAsync(ct);
    }
}

/// The account, the rhythm of the email, and whether digests are off now.
public sealed record DigestOwner(long AccountId, string Handle, DigestRhythm Rhythm, bool HasStopped);
