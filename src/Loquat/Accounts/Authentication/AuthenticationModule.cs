namespace Loquat.Accounts.Authentication;

static class AuthenticationModule
{
    public static void AddAccountAuthentication(this IServiceCollection services)
    {
        services.AddScoped<AccountStore>();
        services.AddSingleton<CommonPasswords>();
        services.AddSingleton<SessionCache>();
        services.AddScoped<Sessions>();
        services.AddScoped<Passwords>();
        services.AddScoped<TwoFactor>();
        services.AddScoped<SignIn>();
        services.AddScoped<SignUp>();
        services.AddScoped<EmailConfirmation>();
        services.AddScoped<PasswordReset>();
        services.AddScoped<SignInAlerts>();
    }
}
