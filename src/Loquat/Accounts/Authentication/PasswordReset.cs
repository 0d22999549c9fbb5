using System.Globalization;
using System.Text.Json.Serialization;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Mail;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Accounts.Authentication;

/// Somebody asked to reset the password of the account.
[Job("password-forgotten", Lane = JobLane.Remote)]
public sealed record PasswordForgotten(
    [property: JsonPropertyName("AccountId")] long AccountId,
    [property: JsonPropertyName("Language")] string Language);

/// Sets a new password through a link sent to the confirmed address. A second factor is still required to sign in.
public sealed class PasswordReset(LoquatDb db, MailSending mail, MailCodes codes, Passwords passwords, JobQueue jobs, LoquatOptions options)
{
    [StoredName("mail code purpose")]
    const string Purpose = "reset";

    /// Several accounts may share one address. This limits how many emails one request sends.
    const int MostAccounts = 5;
    static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// Accepts a handle or an address. The response doesn't reveal whether such an account exists.
    public async Task AskAsync(string handleOrEmail, CancellationToken ct)
    {
        var (wanted, key) = (handleOrEmail.Trim(), Handles.KeyOf(handleOrEmail.Trim().TrimStart('@')));
        await using var work = await db.BeginAsync(ct);
        var found = await db.Accounts
            .Where(a => a.Credentials.EmailConfirmedAt != null && a.State != AccountState.Suspended)
            .Where(a => a.HandleKey == key || a.Credentials.Email == wanted)
            .OrderBy(a => a.Id).Take(MostAccounts).Select(a => a.Id).ToListAsync(ct);
        found.ForEach(id => jobs.Enqueue(new PasswordForgotten(id, CultureInfo.CurrentUICulture.Name)));
        await work.CommitAsync(ct);
    }

    public async Task SendAsync(PasswordForgotten forgotten, CancellationToken ct)
    {
        if (await db.Accounts.AsNoTracking()
            .FirstOrDefaultAsync(a => a.Id == forgotten.AccountId && a.Credentials.EmailConfirmedAt != null, ct) is not { } account)
        {
            return;
        }
        using var language = MailLanguage.Use(forgotten.Language);
        var code = codes.Make(Purpose, $"{account.Id} {account.Credentials.SecurityStamp}", Lifetime);
        await mail.SendAsync(new EmailMessage(account.Credentials.Email!, Text.Mail_ResetSubject,
            [Wording.Of(Text.Mail_ResetWords, account.Handle)])
        {
            Action = (Text.Mail_ResetAction, $"{options.Origin}/sign-in/reset?code={code}"),
            Footer = Text.Mail_ResetNotYou,
            Language = forgotten.Language,
        }, ct);
    }

    /// Valid once, because setting a password changes the security stamp.
    public async Task<Account?> OwnerAsync(string? code, CancellationToken ct) =>
        codes.Open(Purpose, code)?.Split(' ') is [var id, var stamp] && long.Parse(id, CultureInfo.InvariantCulture) is var accountId
            ? await db.Accounts.FirstOrDefaultAsync(a => a.Id == accountId && a.Credentials.SecurityStamp == stamp, ct)
            : null;

    /// Ends every session, so that anybody who knew the old password is signed out.
    public async Task SetAsync(string code, string password, CancellationToken ct)
    {
        var account = await OwnerAsync(code, ct) ?? throw Refusal.Invalid(Text.Mail_CodeOver);
        await passwords.SetAsync(account, password, keepSession: null, ct);
    }
}
