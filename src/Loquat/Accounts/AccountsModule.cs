using Loquat.Accounts.Authentication;
using Loquat.Accounts.Relationships;
using Loquat.Accounts.Settings;
using Microsoft.AspNetCore.Identity;

namespace Loquat.Accounts;

public static class AccountsModule
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>().AddUserStore<AccountStore>()
            .AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped<AccountStore>();
        services.AddSingleton<CommonPasswords>();
        services.AddSingleton<SessionCache>();
        services.AddSingleton<RateLimits>();
        services.AddSingleton<FollowQueries>();
        services.AddScoped<Sessions>();
        services.AddScoped<Passwords>();
        services.AddScoped<TwoFactor>();
        services.AddScoped<SignIn>();
        services.AddScoped<SignUp>();
        services.AddScoped<EmailConfirmation>();
        services.AddScoped<PasswordReset>();
        services.AddScoped<SignInAlerts>();
        services.AddScoped<Follows>();
        services.AddScoped<FollowRequests>();
        services.AddScoped<Blocks>();
        services.AddScoped<Mutes>();
        services.AddScoped<PeopleLists>();
        services.AddScoped<Privacy>();
        services.AddScoped<WellBeing>();
        services.AddScoped<ContactRules>();
        services.AddScoped<Preferences>();
        services.AddScoped<AccountDeletion>();
        services.AddScoped<Housekeeping>();
    }
}
