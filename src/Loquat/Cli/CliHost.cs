using Loquat.Data;

namespace Loquat.Cli;

/// Runs one command with the services of the server, but without serving requests.
static class CliHost
{
    /// Prints a refusal and returns a failing exit code.
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
