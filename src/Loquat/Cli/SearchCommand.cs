using System.CommandLine;
using Loquat.Search;

namespace Loquat.Cli;

/// For operators who have changed notes without the server, or who doubt the index.
static class SearchCommand
{
    public static Command Create() => new("search", "Manage the search index.") { Rebuild() };

    static Command Rebuild()
    {
        var goOn = new Option<bool>("--continue") { Description = "Continue an interrupted rebuild." };
        var command = new Command("rebuild", "Rebuild the search index while the server runs.") { goOn };
        command.SetAction((parsed, ct) => CliHost.EnterAsync(async services =>
        {
            var rebuild = services.GetRequiredService<SearchRebuild>();
            if (!parsed.GetValue(goOn))
            {
                await rebuild.BeginAsync(ct);
            }
            var batches = 0;
            await rebuild.HandleAsync(_ => batches++, ct);
            await Console.Out.WriteLineAsync($"The index was rebuilt in {batches} steps.");
        }, ct));
        return command;
    }
}
