using System.Globalization;
using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Accounts.Settings;
using Loquat.Http;
using Loquat.Web.Documents;
using Microsoft.AspNetCore.Identity;

namespace Loquat.Web.Authentication;

/// Sign-up, and the two optional questions after it.
public static class SignUpPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/sign-up", Show);
        app.MapPost("/sign-up", Join);
        app.MapPost("/passkeys/sign-up-options",
            async (HttpContext context, Fields fields, SignUp signUp, PasskeyCeremonies passkeys, CancellationToken ct) =>
            {
                await signUp.CheckHandleAsync(fields["handle"].Trim(), ct);
                return await passkeys.OptionsForNewAccountAsync(context, fields["handle"].Trim(), fields["displayName"].Trim());
            });
        app.MapGet("/welcome/languages",
            (CurrentAccount me, string? returnTo) =>
                Answer.Page<WelcomeLanguagesPage>(new { Selected = Guess(me.Account), ReturnTo = LocalAddress.Of(returnTo) }));
        app.MapPost("/welcome/languages", async (CurrentAccount me, Fields fields, Preferences preferences, CancellationToken ct) =>
        {
            await preferences.ReadAsync(me.Account, fields.All("language"), ct);
            return SeeOther.To(WelcomeInterestsPage.AddressOf(LocalAddress.Of(fields["returnTo"])));
        });
        app.MapGet("/welcome/interests",
            (CurrentAccount me, string? returnTo) =>
                Answer.Page<WelcomeInterestsPage>(new
                {
                    Selected = me.Account.Preferences.Interests,
                    ReturnTo = LocalAddress.Of(returnTo),
                }));
        app.MapPost("/welcome/interests", async (CurrentAccount me, Fields fields, Preferences preferences, CancellationToken ct) =>
        {
            await preferences.LikeChannelsAsync(me.Account, fields.All("channel"), ct);
            return SeeOther.To(LocalAddress.Of(fields["returnTo"]));
        });
    }

    static async Task<IResult> Show(string? returnTo, Visitor visitor, SignUp signUp, CancellationToken ct)
    {
        if (visitor.IsSignedIn)
        {
            return SeeOther.To(LocalAddress.Of(returnTo));
        }
        return await signUp.IsOpenAsync(ct)
            ? Answer.Page<SignUpPage>(new { Form = SignUpForm.Empty, IsFirst = await signUp.IsFirstAsync(ct), ReturnTo = returnTo })
            : Answer.Page<SignUpClosedPage>(new { });
    }

    static Task<IResult> Join(
        HttpContext context, Fields fields, SignUp signUp, EmailConfirmation confirming, RateLimits limits, SignedInBrowser browser,
        CancellationToken ct) => Answer.FormAsync(
        context,
        async () =>
        {
            var from = ClientAddress.Of(context);
            limits.CountSignIn(from);
            if (!fields.Has("agree"))
            {
                throw Refusal.Invalid(Text.SignUp_AgreeFirst, "agree");
            }
            limits.CountSignUp(from);
            var account = await signUp.JoinAsync(await AccountOfAsync(context, fields), ct);
            await confirming.AskAgainAsync(account, ct);
            var returnTo = await browser.StartAsync(context, account, fields["returnTo"], ct);
            return SeeOther.To(WelcomeLanguagesPage.AddressOf(returnTo));
        },
        async problem => Answer.Page<SignUpPage>(new
        {
            Form = new SignUpForm(fields["handle"], fields["displayName"], fields["email"], fields["birthDate"], fields.Has("agree")),
            Problem = problem,
            IsFirst = await signUp.IsFirstAsync(ct),
            ReturnTo = fields["returnTo"],
        }));

    static async Task<NewAccount> AccountOfAsync(HttpContext context, Fields fields)
    {
        UserPasskeyInfo? passkey = null;
        long? id = null;
        if (fields.Has("passkey"))
        {
            (passkey, id) = await context.RequestServices.GetRequiredService<PasskeyCeremonies>().MadeAsync(context, fields["passkey"]);
        }
        return new NewAccount(fields["handle"].Trim(), fields["displayName"], BirthDateOf(fields["birthDate"]))
        {
            Email = fields["email"],
            Password = fields["password"],
            Passkey = passkey,
            Id = id,
            Agreed = context.RequestServices.GetRequiredService<DocumentTexts>().Versions(),
        };
    }

    static DateOnly? BirthDateOf(string typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// The languages chosen earlier, otherwise the language of the page.
    static string[] Guess(Account account) => account.Preferences.ReadsLanguages.Length > 0
        ? account.Preferences.ReadsLanguages
        : [CultureInfo.CurrentUICulture.TwoLetterISOLanguageName];
}
