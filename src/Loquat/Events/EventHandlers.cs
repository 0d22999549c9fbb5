using Loquat.Jobs;

namespace Loquat.Events;

/// Which handler answers which domain event and runs which job: one list for each module.
public static class EventHandlers
{
    public static void AddEventHandlers(this IServiceCollection services)
    {
        services.AddNotesHandlers();
        services.AddNotificationsHandlers();
        services.AddAccountsHandlers();
        services.AddModerationHandlers();
        services.AddMediaHandlers();
        services.AddDiscoveryHandlers();
        services.AddMessagesHandlers();
        services.AddSearchHandlers();
        services.AddLanguagesHandlers();
    }

    /// `name` tells several handlers of one event apart. `formerly` are kinds under which earlier versions stored this job.
    internal static void On<TJob, TCapability>(
        this IServiceCollection services, Func<TCapability, TJob, CancellationToken, Task> handleAsync, string? name = null,
        params string[] formerly)
        where TJob : class
        where TCapability : notnull =>
        services.AddSingleton(JobHandler.For<TJob>(
            (provider, job, ct) => handleAsync(provider.GetRequiredService<TCapability>(), job, ct), name, formerly));
}
