using System.CommandLine;
using Loquat.Data;

namespace Loquat.Cli;

static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Migrate the database without serving. `serve` does this at start.");
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
