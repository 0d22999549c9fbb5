using Loquat.Accounts;
using Loquat.Accounts.Settings;
using Loquat.Data;
using Loquat.Notes.Publishing;
using Loquat.Search;

namespace Loquat;

/// Migrates the database before anything reads it, and schedules recurring jobs once the server is running.
sealed class StartupTasks(Migrator migrator, IServiceScopeFactory scopes) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => migrator.MigrateAsync(cancellationToken);

    /// Schedules the hourly housekeeping, and what has to be computed again after an update.
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Housekeeping>().ScheduleAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<LanguageRefresh>().ScheduleAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<SearchRebuild>().ScheduleAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
