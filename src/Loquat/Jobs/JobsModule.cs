using Loquat.Data;

namespace Loquat.Jobs;

public static class JobsModule
{
    public static void AddJobs(this IServiceCollection services, Engine engine)
    {
        services.AddSingleton<JobWakeup>();
        services.AddSingleton<JobHandlers>();
        services.AddScoped<JobQueue>();
        services.AddScoped<JobLedger>();
        if (engine == Engine.Postgres)
        {
            services.AddScoped<JobClaims, PostgresJobClaims>();
        }
        else
        {
            services.AddScoped<JobClaims, SqliteJobClaims>();
        }
    }

    public static void AddJobWorkers(this IServiceCollection services)
    {
        foreach (var lane in Enum.GetValues<JobLane>())
        {
            services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<JobWorker>(provider, lane));
        }
    }
}
