using Loquat.Accounts;
using Loquat.Accounts.Settings;
using Loquat.Http;
using Loquat.Mail;
using Loquat.Web.Authentication;

namespace Loquat.Web.Settings;

/// The settings of languages, interests and appearance, and those of the account: its email address and its deletion.
public static class SettingsPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/settings", (CurrentAccount _) => SeeOther.To("/settings/profile"));
        app.MapGet("/settings/languages", (CurrentAccount me, bool? saved) => Answer.Page<LanguageSettingsPage>(
            new { Languages = me.Account.Preferences.ReadsLanguages, me.Account.Preferences.Interests, Notification = Saved(saved) }));
        app.MapGet("/settings/look", (CurrentAccount _) => Answer.Page<AppearanceSettingsPage>(new { }));
        app.MapPost("/settings/languages", async (CurrentAccount me, Fields fields, Preferences preferences, CancellationToken ct) =>
        {
            await preferences.ReadAsync(me.Account, fields.All("language"), ct);
            return SeeOther.To("/settings/languages?saved=true");
        });
        app.MapPost("/settings/interests", async (CurrentAccount me, Fields fields, Preferences preferences, CancellationToken ct) =>
        {
            await preferences.LikeChannelsAsync(me.Account, fields.All("channel"), ct);
            return SeeOther.To("/settings/languages?saved=true");
        });
        app.MapGet("/settings/account", (CurrentAccount me, bool? saved, bool? confirmed, bool? asked, MailSending mail) =>
            AccountPage(me.Account, mail,
                notification: confirmed == true ? Text.Mail_Confirmed : asked == true ? Text.Mail_Asked : Saved(saved)));
        app.MapPost("/settings/email", SaveEmail);
        app.MapPost("/settings/delete", Delete);
        app.MapGet("/account/closing", (CurrentAccount me) => me.Account.DeleteAfter is { } after
            ? Answer.Page<ClosingPage>(new { DeleteAfter = after })
            : SeeOther.To("/"));
        app.MapPost("/account/keep", Keep).WithMetadata(OpenToStoppedAccounts.Mark);
    }

    static Task<IResult> SaveEmail(
        HttpContext context, CurrentAccount me, Fields fields, Preferences preferences, MailSending mail, RateLimits limits,
        CancellationToken ct) => Answer.FormAsync(
        context,
        async () =>
        {
            limits.CountMailing(me.Account.Id);
            await preferences.SetEmailAsync(me.Account, fields["email"], fields["current"], ct);
            return SeeOther.To("/settings/account?saved=true");
        },
        problem => Task.FromResult(AccountPage(me.Account, mail, problem)));

    static Task<IResult> Delete(
        HttpContext context, CurrentAccount me, Fields fields, AccountDeletion deletion, MailSending mail, CancellationToken ct) =>
            Answer.FormAsync(
            context,
            async () =>
            {
                await deletion.RequestAsync(me.Account, fields[me.Account.Credentials.PasswordHash is null ? "confirm" : "password"], ct);
                SessionCookie.Clear(context);
                return SeeOther.To("/");
            },
            problem => Task.FromResult(AccountPage(me.Account, mail, problem)));

    static async Task<IResult> Keep(
        HttpContext context, CurrentAccount me, AccountDeletion deletion, SignedInBrowser browser, CancellationToken ct)
    {
        await deletion.KeepAsync(me.Account, ct);
        await browser.StartAsync(context, me.Account, ct);
        return SeeOther.To(me.Account.Address);
    }

    static IResult AccountPage(Account account, MailSending mail, FormProblem? problem = null, string? notification = null) =>
        Answer.Page<AccountSettingsPage>(
            new
            {
                account.Credentials.Email,
                IsConfirmed = account.Credentials.EmailConfirmedAt is not null,
                HasMail = mail.IsOn,
                HasPassword = account.Credentials.PasswordHash is not null,
                account.Handle,
                Problem = problem,
                Notification = notification
            });

    static string? Saved(bool? saved) => saved == true ? Text.Settings_Saved : null;
}
