using System.CommandLine;
using Loquat.Data;

namespace Loquat.Cli;

static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Bring the database up to date, and nothing else. `serve` does it by itself.");
        command.SetAction(async (_, ct) =>
        {
            await using var app = Server.Build([]);
            await app.Services.GetRequiredService<Migrator>().MigrateAsync(ct);
            await Console.Out.WriteLineAsync("The database is up to date.");
            return 0;
        });
        return command;
    }
}
