using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Http;

/// The signed-in account. If an endpoint has this parameter, everybody else is sent to the sign-in page.
public sealed record CurrentAccount(Account Account, SignedIn Session)
{
    // Compiled, because every action needs it.
    static readonly CompiledQuery<Func<LoquatDb, long, CancellationToken, Task<Account?>>> AccountOf = new(() =>
        EF.CompileAsyncQuery((LoquatDb db, long id, CancellationToken _) => db.Set<Account>().FirstOrDefault(a => a.Id == id)));

    public static async ValueTask<CurrentAccount> BindAsync(HttpContext context)
    {
        var session = context.Features.Get<SignedIn>() ?? throw new SignInNeeded();
        var db = context.RequestServices.GetRequiredService<LoquatDb>();
        var account = await AccountOf.In(db)(db, session.AccountId, context.RequestAborted);
        return new CurrentAccount(account ?? throw new SignInNeeded(), session);
    }
}

/// Not a refusal, because the person can continue after signing in.
public sealed class SignInNeeded : Exception;
