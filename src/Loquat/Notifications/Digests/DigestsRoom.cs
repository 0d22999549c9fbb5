using Loquat.Notifications.Away;

namespace Loquat.Notifications.Digests;

public static class DigestsRoom
{
    public static void AddDigests(this IServiceCollection services)
    {
        services.AddScoped<DigestPlans>();
        services.AddScoped<DigestSweep>();
        services.AddScoped<MissedReading>();
        services.AddScoped<DigestLetters>();
        services.AddScoped<DigestStopping>();
        services.AddScoped<DigestSending>();
    }
}
