using System.Globalization;
using System.Text.Json.Serialization;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Mail;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Accounts.Authentication;

/// Somebody gave an address, and is to show that it is theirs. `Language` is that of the page on which they did.
[Job("email-given", Lane = JobLane.Remote)]
public sealed record EmailGiven(
    [property: JsonPropertyName("AccountId")] long AccountId,
    [property: JsonPropertyName("Email")] string Email,
    [property: JsonPropertyName("Language")] string Language);

/// That an address belongs to who gave it. Until then nothing else is sent there: it may be a stranger's.
public sealed class EmailConfirmation(
    LoquatDb db, MailSending mail, MailCodes codes, JobQueue jobs, LoquatOptions options, TimeProvider clock)
{
    [StoredName("mail code purpose")]
    const string Purpose = "confirm";

    static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);

    /// Within the caller's transaction.
    public void Ask(Account account)
    {
        if (mail.IsOn && account.Email is { } email)
        {
            jobs.Enqueue(new EmailGiven(account.Id, email, CultureInfo.CurrentUICulture.Name));
        }
    }

    public async Task AskAgainAsync(Account actor, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        if (actor.EmailConfirmedAt is null)
        {
            Ask(actor);
        }
        await work.CommitAsync(ct);
    }

    /// The job. Nothing is sent for an address that was changed meanwhile.
    public async Task SendAsync(EmailGiven given, CancellationToken ct)
    {
        if (await db.Accounts.AsNoTracking()
            .FirstOrDefaultAsync(a => a.Id == given.AccountId && a.Email == given.Email && a.EmailConfirmedAt == null,
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

    /// Whose address it is that a code names, if it still is theirs; nothing otherwise.
    public async Task<Account?> OwnerAsync(string? code, CancellationToken ct) =>
        codes.Open(Purpose, code)?.Split(' ', 2) is [var id, var email] && long.Parse(id, CultureInfo.InvariantCulture) is var accountId
            ? await db.Accounts.FirstOrDefaultAsync(a => a.Id == accountId && a.Email == email, ct)
            : null;

    /// Doing it twice is harmless.
    public async Task<Account> ConfirmAsync(string code, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        var account = await OwnerAsync(code, ct) ?? throw Refusal.Invalid(Text.Mail_CodeOver);
        account.EmailConfirmedAt ??= clock.GetUtcNow();
        account.EmailLanguage = CultureInfo.CurrentUICulture.Name;
        await work.CommitAsync(ct);
        return account;
    }
}
