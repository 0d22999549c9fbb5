using Loquat.Data;
using Loquat.Discovery.Feeds;
using Loquat.Discovery.Statistics;
using Loquat.Discovery.ViewEvents;

namespace Loquat.Discovery;

public static class DiscoveryModule
{
    public static void AddDiscovery(this IServiceCollection services, Engine engine)
    {
        services.AddFeeds();
        services.AddViewEvents();
        services.AddStatistics();
        if (engine == Engine.Postgres)
        {
            services.AddSingleton<ViewEventStore, PostgresViewEventStore>();
        }
        else
        {
            services.AddSingleton<ViewEventStore, SqliteViewEventStore>();
        }
        services.AddHostedService(provider => provider.GetRequiredService<ViewEventWriter>());
        services.AddHostedService<ViewEventDiskWatch>();
    }
}
