namespace Loquat.Discovery.Statistics;

static class StatisticsModule
{
    public static void AddStatistics(this IServiceCollection services)
    {
        services.AddScoped<StatisticsCounting>();
        services.AddScoped<StatisticsQueries>();
    }
}
