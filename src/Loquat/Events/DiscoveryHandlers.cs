using Loquat.Accounts.Settings;
using Loquat.Discovery.Statistics;
using Loquat.Discovery.ViewEvents;

namespace Loquat.Events;

/// What the module Discovery does when something happens.
static class DiscoveryHandlers
{
    public static void AddDiscoveryHandlers(this IServiceCollection services)
    {
        services.AddScoped(provider => new HourlyChore(provider.GetRequiredService<StatisticsCounting>().CountAsync));
        services.AddScoped(provider => new HourlyChore(provider.GetRequiredService<ViewEventSweep>().SweepAsync));
    }
}
