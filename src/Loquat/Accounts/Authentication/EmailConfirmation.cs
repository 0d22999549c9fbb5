using System.Globalization;
using System.Text.Json.Serialization;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Mail;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Accounts.Authentication;

/// An account entered an address that must be confirmed. `Language` is the language of the page on which it was entered.
[Job("email-given", Lane = JobLane.Remote)]
public sealed record EmailGiven(
    [property: JsonPropertyName("AccountId")] long AccountId,
    [property: JsonPropertyName("Email")] string Email,
    [property: JsonPropertyName("Language")] string Language);

/// Confirms that an email address belongs to the account. Until then nothing else is sent to it, because it may belong to a stranger.
public sealed class EmailConfirmation(
    LoquatDb db, MailSending mail, MailCodes codes, JobQueue jobs, LoquatOptions options, TimeProvider clock)
{
    [StoredName("mail code purpose")]
    const string Purpose = "confirm";

    static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);

    /// Runs in the caller's transaction.
    public void Ask(Account account)
    {
        if (mail.IsOn && account.Credentials.Email is { } email)
        {
            jobs.Enqueue(new EmailGiven(account.Id, email, CultureInfo.CurrentUICulture.Name));
        }
    }

    public async Task AskAgainAsync(Account actor, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        if (actor.Credentials.EmailConfirmedAt is null)
        {
            Ask(actor);
        }
        await work.CommitAsync(ct);
    }

    /// Job handler. Sends nothing if the address was changed meanwhile.
    public async Task SendAsync(EmailGiven given, CancellationToken ct)
    {
        if (await db.Accounts.AsNoTracking()
            .FirstOrDefaultAsync(a => a.Id == given.AccountId && a.Credentials.Email == given.Email
                && a.Credentials.EmailConfirmedAt == null,
                ct) is not { } account)
        {
            return;
        }
        using var language = MailLanguage.Use(given.Language);
        await mail.SendAsync(new EmailMessage(given.Email, Text.Mail_ConfirmSubject, [Wording.Of(Text.Mail_ConfirmWords, account.Handle)])
        {
            Action = (Text.Mail_ConfirmAction,
                $"{options.Origin}/email/confirm?code={codes.Make(Purpose, $"{account.Id} {given.Email}", Lifetime)}"),
            Footer = Text.Mail_NotYou,
            Language = given.Language,
        }, ct);
    }

    /// The account whose address the code confirms; null if the code is invalid or the address has changed.
    public async Task<Account?> OwnerAsync(string? code, CancellationToken ct) =>
        codes.Open(Purpose, code)?.Split(' ', 2) is [var id, var email] && long.Parse(id, CultureInfo.InvariantCulture) is var accountId
            ? await db.Accounts.FirstOrDefaultAsync(a => a.Id == accountId && a.Credentials.Email == email, ct)
            : null;

    /// Idempotent.
    public async Task<Account> ConfirmAsync(string code, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        var account = await OwnerAsync(code, ct) ?? throw Refusal.Invalid(Text.Mail_CodeOver);
        account.Credentials.EmailConfirmedAt ??= clock.GetUtcNow();
        account.Preferences.EmailLanguage = CultureInfo.CurrentUICulture.Name;
        await work.CommitAsync(ct);
        return account;
    }
}
