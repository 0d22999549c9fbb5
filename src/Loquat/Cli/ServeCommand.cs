using System.CommandLine;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Loquat.Cli;

static class ServeCommand
{
    public static Command Create()
    {
        var role = new Option<ProcessRole?>("--role")
        {
            Description = "What this process does: serve requests (web), run jobs (worker), or both (all).",
        };
        var command = new Command("serve", "Migrate the database and serve.") { role };
        command.SetAction((parsed, ct) => ServeAsync(parsed.GetValue(role), ct));
        return command;
    }

    static async Task<int> ServeAsync(ProcessRole? role, CancellationToken ct)
    {
        await using var app = Server.Build(role is null ? [] : [$"--{OptionParser.Section}:Role={role}"]);
        try
        {
            await app.StartAsync(ct);
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            throw new WrongOption(nameof(LoquatOptions.Listen), $"can't be listened on: {error.Message}");
        }
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        await Console.Out.WriteLineAsync($"Loquat is at {string.Join(" and ", addresses)}");
        await app.WaitForShutdownAsync(ct);
        return 0;
    }
}
