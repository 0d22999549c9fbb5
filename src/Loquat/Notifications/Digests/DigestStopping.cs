using System.Globalization;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Mail;
using Loquat.Notifications.Away;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notifications.Digests;

/// Ending digests by the link in one of them: whoever has the mail may, signed in or not. A code is good for nothing else, and for nobody
/// else.
public sealed class DigestStopping(LoquatDb db, MailCodes codes, DigestPlans plans, PushChoices choices)
{
    public const string Address = "/email/digest";

    /// Of mails that nobody threw away.
    static readonly TimeSpan Lifetime = TimeSpan.FromDays(2 * 365);
    [StoredName("mail code purpose")]
    const string Purpose = "digest";

    public string AddressFor(Account account, DigestRhythm rhythm)
    {
        var about = string.Create(CultureInfo.InvariantCulture, $"{account.Id} {(int)rhythm} {account.Email}");
        return $"{Address}?code={codes.Make(Purpose, about, Lifetime)}";
    }

    /// Whose digests a code is about, if the mail still goes to the same address; nothing otherwise.
    public async Task<DigestOwner?> OwnerAsync(string? code, CancellationToken ct) =>
        codes.Open(Purpose, code)?.Split(' ', 3) is [var id, var rhythm, var email]
            && long.Parse(id, CultureInfo.InvariantCulture) is var accountId
        && await db.Accounts.AsNoTracking().Where(a => a.Id == accountId && a.Email == email).Select(a => a.Handle)
            .FirstOrDefaultAsync(ct) is { } handle
            ? new(accountId, handle, (DigestRhythm)int.Parse(rhythm, CultureInfo.InvariantCulture),
                await plans.OfAsync(accountId, ct) == DigestRhythm.Never)
            : null;

    /// Doing it twice is harmless.
    public Task StopAsync(string? code, CancellationToken ct) => ChangeAsync(code, _ => DigestRhythm.Never, ct);

    /// As often again as when that mail came.
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

/// Whose digests they are, how often they came, and whether they have ended.
public sealed record DigestOwner(long AccountId, string Handle, DigestRhythm Rhythm, bool HasStopped);
