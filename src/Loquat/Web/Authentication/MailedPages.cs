using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Http;

namespace Loquat.Web.Authentication;

/// The pages behind links in emails. Each requires a button press, so programs that prefetch links change nothing.
public static class MailedPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/email/confirm", async (string? code, Visitor visitor, EmailConfirmation confirming, CancellationToken ct) =>
            ConfirmPage(await confirming.OwnerAsync(code, ct), code, visitor, null));
        app.MapPost("/email/confirm",
            (HttpContext context, Fields fields, Visitor visitor, EmailConfirmation confirming, CancellationToken ct) => Answer.FormAsync(
                context,
                async () =>
                {
                    var account = await confirming.ConfirmAsync(fields["code"], ct);
                    return SeeOther.To(visitor.Viewer.Is(account.Id) ? "/settings/account?confirmed=true" : "/sign-in?confirmed=true");
                },
                problem => Task.FromResult(ConfirmPage(null, fields["code"], visitor, problem))));
        app.MapPost("/settings/email/confirm",
            async (CurrentAccount me, EmailConfirmation confirming, RateLimits limits, CancellationToken ct) =>
            {
                limits.CountMailing(me.Account.Id);
                await confirming.AskAgainAsync(me.Account, ct);
                return SeeOther.To("/settings/account?asked=true");
            });
        app.MapGet("/sign-in/forgotten", (bool? asked) => Answer.Page<ForgottenPage>(new { IsAsked = asked == true }));
        app.MapPost("/sign-in/forgotten",
            (HttpContext context, Fields fields, PasswordReset reset, RateLimits limits, CancellationToken ct) => Answer.FormAsync(
                context,
                async () =>
                {
                    limits.CountSignIn(ClientAddress.Of(context));
                    await reset.AskAsync(fields["who"], ct);
                    return SeeOther.To("/sign-in/forgotten?asked=true");
                },
                problem => Task.FromResult(Answer.Page<ForgottenPage>(new { Problem = problem }))));
        app.MapGet("/sign-in/reset",
            async (string? code, PasswordReset reset, CancellationToken ct) => ResetPage(await reset.OwnerAsync(code, ct) is not null, code,
                null));
        app.MapPost("/sign-in/reset",
            (HttpContext context, Fields fields, PasswordReset reset, RateLimits limits, CancellationToken ct) => Answer.FormAsync(
                context,
                async () =>
                {
                    limits.CountSignIn(ClientAddress.Of(context));
                    await reset.SetAsync(fields["code"], fields["password"], ct);
                    return SeeOther.To("/sign-in?reset=true");
                },
                async problem => ResetPage(await reset.OwnerAsync(fields["code"], ct) is not null, fields["code"], problem)));
    }

    static IResult ConfirmPage(Account? account, string? code, Visitor visitor, FormProblem? problem) =>
        Answer.Page<EmailConfirmPage>(new
        {
            account?.Credentials.Email,
            account?.Handle,
            Code = code,
            SignedIn = visitor.IsSignedIn,
            Problem = problem
        });

    static IResult ResetPage(bool isGood, string? code, FormProblem? problem) =>
        Answer.Page<PasswordResetPage>(new { IsGood = isGood, Code = code, Problem = problem });
}
