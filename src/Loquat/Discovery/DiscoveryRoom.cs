using Loquat.Data;
using Loquat.Discovery.Feeds;
using Loquat.Discovery.Numbers;
using Loquat.Discovery.Signals;

namespace Loquat.Discovery;

public static class DiscoveryRoom
{
    public static void AddDiscovery(this IServiceCollection services, Engine engine)
    {
        if (engine == Engine.Postgres)
        {
            services.AddSingleton<SignalStore, PostgresSignalStore>();
        }
        else
        {
            services.AddSingleton<SignalStore, SqliteSignalStore>();
        }
        services.AddSingleton<ExploreList>();
        services.AddSingleton<FollowingList>();
        services.AddSingleton<FollowedTopicsList>();
        services.AddSingleton<WatchList>();
        services.AddSingleton<NewNotes>();
        services.AddSingleton<SignalKeys>();
        services.AddSingleton<SignalTokens>();
        services.AddSingleton<SignalWriter>();
        services.AddHostedService(provider => provider.GetRequiredService<SignalWriter>());
        services.AddSingleton<SignalSweep>();
        services.AddHostedService<SignalWatch>();
        services.AddSingleton<SignalIntake>();
        services.AddSingleton<SignalReading>();
        services.AddSingleton<SignalForgetting>();
        services.AddScoped<SignalChoices>();
        services.AddScoped<NumberCounting>();
        services.AddScoped<NumberReading>();
    }
}
