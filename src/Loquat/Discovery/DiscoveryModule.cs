using Loquat.Data;
using Loquat.Discovery.Feeds;
using Loquat.Discovery.Statistics;
using Loquat.Discovery.ViewEvents;

namespace Loquat.Discovery;

public static class DiscoveryModule
{
    public static void AddDiscovery(this IServiceCollection services, Engine engine)
    {
        if (engine == Engine.Postgres)
        {
            services.AddSingleton<ViewEventStore, PostgresViewEventStore>();
        }
        else
        {
            services.AddSingleton<ViewEventStore, SqliteViewEventStore>();
        }
        services.AddSingleton<ExploreList>();
        services.AddSingleton<FollowingList>();
        services.AddSingleton<FollowedTopicsList>();
        services.AddSingleton<WatchList>();
        services.AddSingleton<NewNotes>();
        services.AddSingleton<ImpressionKeys>();
        services.AddSingleton<ImpressionTokens>();
        services.AddSingleton<ViewEventWriter>();
        services.AddHostedService(provider => provider.GetRequiredService<ViewEventWriter>());
        services.AddSingleton<ViewEventSweep>();
        services.AddHostedService<ViewEventDiskWatch>();
        services.AddSingleton<ViewEventIntake>();
        services.AddSingleton<ViewEventQueries>();
        services.AddSingleton<ViewEventErasure>();
        services.AddScoped<ViewEventChoices>();
        services.AddScoped<StatisticsCounting>();
        services.AddScoped<StatisticsQueries>();
    }
}
