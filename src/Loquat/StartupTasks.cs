using Loquat.Accounts;
using Loquat.Accounts.Settings;
using Loquat.Data;
using Loquat.Search;

namespace Loquat;

/// The database is brought up to date before anything reads it; what can wait is done when the doors are open.
sealed class StartupTasks(Migrator migrator, IServiceScopeFactory scopes) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => migrator.MigrateAsync(cancellationToken);

    /// The hourly housekeeping is put on the list, and what is left to do of the index.
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Housekeeping>().ScheduleAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<SearchRebuild>().ScheduleAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
