using Loquat.Accounts.Authentication;
using Loquat.Accounts.Relationships;
using Loquat.Accounts.Settings;
using Microsoft.AspNetCore.Identity;

namespace Loquat.Accounts;

public static class AccountsModule
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddAccountAuthentication();
        services.AddRelationships();
        services.AddSettings();
        services.AddIdentityCore<Account>().AddUserStore<AccountStore>()
            .AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddSingleton<RateLimits>();
    }
}
