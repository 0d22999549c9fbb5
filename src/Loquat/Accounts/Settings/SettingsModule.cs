namespace Loquat.Accounts.Settings;

static class SettingsModule
{
    public static void AddSettings(this IServiceCollection services)
    {
        services.AddScoped<Privacy>();
        services.AddScoped<WellBeing>();
        services.AddScoped<Preferences>();
        services.AddScoped<AccountDeletion>();
        services.AddScoped<Housekeeping>();
    }
}
