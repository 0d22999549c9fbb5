using Loquat.Data;

namespace Loquat.Cli;

/// The house without its doors open, for a command that does one thing and ends.
static class CliHost
{
    /// A refusal is told, and makes the command fail.
    public static async Task<int> EnterAsync(Func<IServiceProvider, Task> doAsync, CancellationToken ct)
    {
        await using var app = Server.Build([]);
        await app.Services.GetRequiredService<Migrator>().MigrateAsync(ct);
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            await doAsync(scope.ServiceProvider);
            return 0;
        }
        catch (Refusal refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }
    }
}
