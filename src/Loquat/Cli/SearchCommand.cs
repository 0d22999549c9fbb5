using System.CommandLine;
using Loquat.Search;

namespace Loquat.Cli;

/// For operators who have changed notes without the server, or who doubt the index.
static class SearchCommand
{
    public static Command Create() => new("search", "Look after what search finds.") { Rebuild() };

    static Command Rebuild()
    {
        var goOn = new Option<bool>("--continue") { Description = "Go on where a rebuild was stopped, rather than begin anew." };
        var command = new Command("rebuild", "Make the index anew, note by note, while the server runs and searches.") { goOn };
        command.SetAction((parsed, ct) => CliHost.EnterAsync(async services =>
        {
            var rebuild = services.GetRequiredService<SearchRebuild>();
            if (!parsed.GetValue(goOn))
            {
                await rebuild.BeginAsync(ct);
            }
            var batches = 0;
            await rebuild.HandleAsync(_ => batches++, ct);
            await Console.Out.WriteLineAsync($"The index is made, in {batches} steps.");
        }, ct));
        return command;
    }
}
