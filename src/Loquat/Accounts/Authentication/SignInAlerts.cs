using System.Globalization;
using System.Text.Json.Serialization;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Mail;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Accounts.Authentication;

/// Somebody signed in with a device that the account has not used before.
[Job("signed-in-elsewhere", Lane = JobLane.Remote)]
public sealed record SignedInElsewhere(
    [property: JsonPropertyName("AccountId")] long AccountId,
    [property: JsonPropertyName("Device")] string Device,
    [property: JsonPropertyName("At")] DateTimeOffset At);

/// Emails an account about a sign-in from an unknown device.
public sealed class SignInAlerts(LoquatDb db, MailSending mail, JobQueue jobs, LoquatOptions options)
{
    /// Runs in the caller's transaction, before the session is inserted. The first session, right after sign-up, causes no alert.
    public async Task SyncAsync(Account account, string device, DateTimeOffset now, CancellationToken ct)
    {
        if (!mail.IsOn || account.Credentials.EmailConfirmedAt is null)
        {
            return;
        }
        var known = await db.Sessions.Where(s => s.AccountId == account.Id).Select(s => s.Device).Distinct().ToListAsync(ct);
        if (known.Count > 0 && !known.Contains(device))
        {
            jobs.Enqueue(new SignedInElsewhere(account.Id, device, now));
        }
    }

    public async Task SendAsync(SignedInElsewhere signedIn, CancellationToken ct)
    {
        if (await db.Accounts.AsNoTracking()
            .FirstOrDefaultAsync(a => a.Id == signedIn.AccountId && a.Credentials.EmailConfirmedAt != null, ct) is not { } account)
        {
            return;
        }
        using var language = MailLanguage.Use(account.Preferences.EmailLanguage);
        var at = signedIn.At.UtcDateTime.ToString("f", CultureInfo.CurrentCulture);
        await mail.SendAsync(new EmailMessage(account.Credentials.Email!, Text.Mail_ElsewhereSubject,
            [Wording.Of(Text.Mail_ElsewhereWords, account.Handle, signedIn.Device, at)])
        {
            Action = (Text.Mail_ElsewhereAction, $"{options.Origin}/settings/security"),
            Footer = Text.Mail_ElsewhereFooter,
            Language = account.Preferences.EmailLanguage,
        }, ct);
    }
}
