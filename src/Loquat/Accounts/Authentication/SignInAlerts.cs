using System.Globalization;
using System.Text.Json.Serialization;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Mail;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Accounts.Authentication;

/// Somebody signed in with a device that the account had not been used with.
[Job("signed-in-elsewhere", Lane = JobLane.Remote)]
public sealed record SignedInElsewhere(
    [property: JsonPropertyName("AccountId")] long AccountId,
    [property: JsonPropertyName("Device")] string Device,
    [property: JsonPropertyName("At")] DateTimeOffset At);

/// Tells people of sign-ins that may not have been theirs.
public sealed class SignInAlerts(LoquatDb db, MailSending mail, JobQueue jobs, LoquatOptions options)
{
    /// Within the caller's transaction, before the session is there. The very first one, right after joining, is nobody else's.
    public async Task FollowAsync(Account account, string device, DateTimeOffset now, CancellationToken ct)
    {
        if (!mail.IsOn || account.EmailConfirmedAt is null)
        {
            return;
        }
        var known = await db.Sessions.Where(s => s.AccountId == account.Id).Select(s => s.Device).Distinct().ToListAsync(ct);
        if (known.Count > 0 && !known.Contains(device))
        {
            jobs.Enqueue(new SignedInElsewhere(account.Id, device, now));
        }
    }

    /// The job.
    public async Task SendAsync(SignedInElsewhere signedIn, CancellationToken ct)
    {
        if (await db.Accounts.AsNoTracking()
            .FirstOrDefaultAsync(a => a.Id == signedIn.AccountId && a.EmailConfirmedAt != null, ct) is not { } account)
        {
            return;
        }
        using var language = MailLanguage.Use(account.EmailLanguage);
        var at = signedIn.At.UtcDateTime.ToString("f", CultureInfo.CurrentCulture);
        await mail.SendAsync(new EmailMessage(account.Email!, Text.Mail_ElsewhereSubject,
            [Wording.Of(Text.Mail_ElsewhereWords, account.Handle, signedIn.Device, at)])
        {
            Action = (Text.Mail_ElsewhereAction, $"{options.Origin}/settings/security"),
            Footer = Text.Mail_ElsewhereFooter,
            Language = account.EmailLanguage,
        }, ct);
    }
}
