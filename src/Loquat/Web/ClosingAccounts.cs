using Loquat.Accounts;

namespace Loquat.Web;

/// Who asked to be deleted and signs in again is asked first whether to stay; until then nothing else is open.
public static class ClosingAccounts
{
    const string Question = "/account/closing";
    static readonly string[] Open = [Question, "/account/keep", "/sign-out", "/language", "/terms", "/privacy"];

    public static void UseClosingAccounts(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Features.Get<SignedIn>() is not { State: AccountState.Closing }
            || Open.Contains(context.Request.Path.Value) || context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal))
        {
            return next(context);
        }
        return Going.To(Question).ExecuteAsync(context);
    });
}
