using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Web;

/// The account that is signed in; an endpoint that asks for it sends everybody else to the sign-in page.
public sealed record CurrentAccount(Account Account, SignedIn Session)
{
    public static async ValueTask<CurrentAccount> BindAsync(HttpContext context)
    {
        var session = context.Features.Get<SignedIn>() ?? throw new SignInNeeded();
        var db = context.RequestServices.GetRequiredService<LoquatDb>();
        var account = await db.Accounts.FirstOrDefaultAsync(a => a.Id == session.AccountId, context.RequestAborted);
        return new CurrentAccount(account ?? throw new SignInNeeded(), session);
    }
}

/// Not a refusal: the person can have what they asked for, after signing in.
public sealed class SignInNeeded : Exception;
