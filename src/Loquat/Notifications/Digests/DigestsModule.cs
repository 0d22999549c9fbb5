using Loquat.Notifications.Away;

namespace Loquat.Notifications.Digests;

public static class DigestsModule
{
    public static void AddDigests(this IServiceCollection services)
    {
        services.AddScoped<DigestPlans>();
        services.AddScoped<DigestSweep>();
        services.AddScoped<MissedQueries>();
        services.AddScoped<DigestEmails>();
        services.AddScoped<DigestStopping>();
        services.AddScoped<DigestSending>();
    }
}
