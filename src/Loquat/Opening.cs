using Loquat.Accounts;
using Loquat.Data;

namespace Loquat;

/// What is done before the doors open: the database is brought up to date, and the hourly housekeeping put on the list.
sealed class Opening(Migrator migrator, IServiceScopeFactory scopes) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await migrator.MigrateAsync(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Housekeeping>().ScheduleAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
