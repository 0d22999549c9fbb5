using System.Globalization;
using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Data;
using Loquat.Http;
using Loquat.Mail;

namespace Loquat.Web.Authentication;

/// Sign-in with a password and an optional second factor, or with a passkey, and sign-out.
public static class SignInPages
{
    [StoredName("ceremony step")]
    const string SecondStep = "second-factor";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/sign-in", (string? returnTo, bool? reset, bool? confirmed, Visitor visitor, MailSending mail) => visitor.IsSignedIn
            ? SeeOther.To(LocalAddress.Of(returnTo))
            : Answer.Page<SignInPage>(new
            {
                Handle = "",
                ReturnTo = returnTo,
                HasMail = mail.IsOn,
                Notification = reset == true ? Text.Mail_ResetDone : confirmed == true ? Text.Mail_Confirmed : null
            }));
        app.MapPost("/sign-in", WithPassword);
        app.MapGet("/sign-in/code", (string? returnTo, HttpContext context, Ceremony ceremony) => ceremony.Look(context, SecondStep) is null
            ? SeeOther.To("/sign-in")
            : Answer.Page<SignInCodePage>(new { ReturnTo = returnTo }));
        app.MapPost("/sign-in/code", WithCode);
        app.MapPost("/passkeys/request-options",
            (HttpContext context, PasskeyCeremonies passkeys) => passkeys.RequestOptionsAsync(context));
        app.MapPost("/sign-in/passkey", WithPasskey);
        app.MapPost("/sign-out", async (HttpContext context, CurrentAccount me, SignedInBrowser browser, CancellationToken ct) =>
        {
            await browser.EndAsync(context, me, ct);
            return SeeOther.To("/");
        }).WithMetadata(OpenToStoppedAccounts.Mark);
    }

    static Task<IResult> WithPassword(
        HttpContext context, Fields fields, SignIn signIn, RateLimits limits, Ceremony ceremony, SignedInBrowser browser, MailSending mail,
        CancellationToken ct) => Answer.FormAsync(
        context,
        async () =>
        {
            limits.CountSignIn(ClientAddress.Of(context));
            var account = await signIn.WithPasswordAsync(fields["handle"], fields["password"], ct);
            if (account.Credentials.TwoFactorEnabled)
            {
                ceremony.Keep(context, SecondStep, $"{account.Id} {account.Credentials.SecurityStamp}");
                return SeeOther.To($"/sign-in/code?returnTo={Uri.EscapeDataString(fields["returnTo"])}");
            }
            return SeeOther.To(await browser.StartAsync(context, account, fields["returnTo"], ct));
        },
        problem => Again(fields, mail, problem));

    static Task<IResult> WithCode(
        HttpContext context, Fields fields, SignIn signIn, RateLimits limits, Ceremony ceremony, SignedInBrowser browser,
        CancellationToken ct) => Answer.FormAsync(
        context,
        async () =>
        {
            limits.CountSignIn(ClientAddress.Of(context));
            var account = await PendingAsync(context, ceremony);
            if (account is null)
            {
                return SeeOther.To("/sign-in");
            }
            await signIn.WithCodeAsync(account, fields["code"], ct);
            ceremony.End(context, SecondStep);
            return SeeOther.To(await browser.StartAsync(context, account, fields["returnTo"], ct));
        },
        problem => Task.FromResult(Answer.Page<SignInCodePage>(new { Problem = problem, ReturnTo = fields["returnTo"] })));

    static Task<IResult> WithPasskey(
        HttpContext context, Fields fields, PasskeyCeremonies passkeys, LoquatDb db, RateLimits limits, SignedInBrowser browser,
        MailSending mail, CancellationToken ct) => Answer.FormAsync(
        context,
        async () =>
        {
            limits.CountSignIn(ClientAddress.Of(context));
            var account = await passkeys.OwnerAsync(context, fields["passkey"]);
            await using (var work = await db.BeginAsync(ct))
            {
                await work.CommitAsync(ct);
            }
            return SeeOther.To(await browser.StartAsync(context, account, fields["returnTo"], ct));
        },
        problem => Again(fields, mail, problem));

    static Task<IResult> Again(Fields fields, MailSending mail, FormProblem problem) =>
        Task.FromResult(Answer.Page<SignInPage>(new
        {
            HasMail = mail.IsOn,
            Handle = fields["handle"],
            Problem = problem,
            ReturnTo = fields["returnTo"]
        }));

    /// The account whose password was just verified, unless its security stamp has changed since.
    static async Task<Account?> PendingAsync(HttpContext context, Ceremony ceremony)
    {
        if (ceremony.Look(context, SecondStep)?.Split(' ') is not [var id, var stamp])
        {
            return null;
        }
        var db = context.RequestServices.GetRequiredService<LoquatDb>();
        var account = await db.Accounts.FindAsync([long.Parse(id, CultureInfo.InvariantCulture)], context.RequestAborted);
        return account?.Credentials.SecurityStamp == stamp ? account : null;
    }
}
