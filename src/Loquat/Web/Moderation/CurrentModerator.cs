using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Http;

namespace Loquat.Web.Moderation;

/// A signed-in administrator. For everybody else the endpoint is *not found*.
public sealed record CurrentModerator(Account Account)
{
    public static async ValueTask<CurrentModerator> BindAsync(HttpContext context)
    {
        if (context.Features.Get<SignedIn>() is null
            || (await CurrentAccount.BindAsync(context)).Account is not { Role: AccountRole.Administrator } account)
        {
            throw Refusal.NotFound();
        }
        return new CurrentModerator(account);
    }
}
